/** The untyped half of @salesforce/sfdx-lwc-jest, and the matcher of @sa11y/jest. */
/// <reference types="@sa11y/jest" />

declare module '@salesforce/sfdx-lwc-jest' {
    export interface TestWire<P, R> {
        emit(data: R, filter?: (config: P) => boolean): void;
        error(body?: unknown, status?: number, statusText?: string): void;
        getLastConfig(): P;
    }
    export function createApexTestWireAdapter<P = unknown, R = unknown>(
        imperative?: jest.Mock
    ): TestWire<P, R> & jest.Mock;
}
