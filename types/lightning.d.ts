/** The `lightning/*` modules that components import; base components in templates need no types. */

declare module 'lightning/platformShowToastEvent' {
    export interface Toast {
        title: string;
        message?: string;
        variant?: 'info' | 'success' | 'warning' | 'error';
        mode?: 'dismissible' | 'pester' | 'sticky';
    }
    export class ShowToastEvent extends CustomEvent<Toast> {
        constructor(toast: Toast);
    }
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';

    export interface PageReference {
        type: string;
        attributes?: Record<string, unknown>;
        state?: Record<string, string>;
    }
    interface Navigation {
        [NavigationMixin.Navigate](page: PageReference, replace?: boolean): void;
        [NavigationMixin.GenerateUrl](page: PageReference): Promise<string>;
    }
    type Base = typeof LightningElement;
    export const NavigationMixin: {
        (base: Base): Pick<Base, keyof Base> & (new () => LightningElement & Navigation);
        readonly Navigate: unique symbol;
        readonly GenerateUrl: unique symbol;
    };
    export const CurrentPageReference: WireAdapterConstructor<object, PageReference>;
}

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';

    interface ModalOptions {
        label: string;
        size?: 'small' | 'medium' | 'large' | 'full';
        description?: string;
        disableClose?: boolean;
        [property: string]: unknown;
    }
    export default class LightningModal extends LightningElement {
        /** Resolves with what the modal was closed with; undefined when it was dismissed. */
        static open(options: ModalOptions): Promise<unknown>;
        label: string;
        size: 'small' | 'medium' | 'large' | 'full';
        description: string;
        disableClose: boolean;
        close(result?: unknown): void;
    }
}

declare module 'lightning/platformUtilityBarApi' {
    import type { WireAdapterConstructor } from 'lwc';

    /** The id of the utility which the component stands in; null outside a utility bar. */
    export const EnclosingUtilityId: WireAdapterConstructor<object, string | null>;

    export interface UtilityInfo {
        readonly id: string;
        readonly utilityLabel: string;
        readonly utilityIcon: string;
        readonly utilityVisible: boolean;
        readonly utilityHighlighted: boolean;
        readonly utilityPoppedOut: boolean;
        readonly panelHeight: number;
        readonly panelWidth: number;
    }
    export interface UtilityAttributes {
        label?: string;
        icon?: string;
        highlighted?: boolean;
    }
    export function getInfo(utilityId: string): Promise<UtilityInfo>;
    export function getAllUtilityInfo(): Promise<UtilityInfo[]>;
    export function open(utilityId: string, options?: { autoFocus?: boolean }): Promise<boolean>;
    export function minimize(utilityId: string): Promise<boolean>;
    export function updateUtility(
        utilityId: string,
        attributes: UtilityAttributes
    ): Promise<boolean>;
}
