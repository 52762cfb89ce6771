/** The platform modules that every component may import and that don't depend on this project's metadata. */

declare module '@salesforce/apex' {
    import type { WireAdapterConstructor } from 'lwc';

    /** What a wired Apex method hands to the component. */
    export interface Wired<T> {
        readonly data?: T;
        readonly error?: unknown;
    }
    /** An `@AuraEnabled` method. */
    export type ApexCall<P, R> = (parameters: P) => Promise<R>;
    /** An `@AuraEnabled(cacheable=true)` method, which can also be wired. */
    export interface ApexWire<P, R> extends ApexCall<P, R> {
        adapter: WireAdapterConstructor<P extends Record<string, unknown> ? P : object, Wired<R>>;
    }
    export function refreshApex(wired: unknown): Promise<void>;
}

/** What Apex sends to the browser; `npm run types` adds the classes of this project. */
declare namespace Apex {
    /** A record of a standard or custom object. */
    type Record = Readonly<globalThis.Record<string, unknown>>;
}

declare module '@salesforce/user/Id' {
    /** 18 characters; absent for a guest. */
    const id: string | undefined;
    export default id;
}

declare module '@salesforce/user/isGuest' {
    const isGuest: boolean;
    export default isGuest;
}

declare module '@salesforce/client/formFactor' {
    const formFactor: 'Large' | 'Medium' | 'Small';
    export default formFactor;
}

declare module '@salesforce/i18n/locale' {
    /** BCP 47, for example `en-US`. */
    const locale: string;
    export default locale;
}

declare module '@salesforce/i18n/lang' {
    /** BCP 47, for example `en-US`. */
    const lang: string;
    export default lang;
}

declare module '@salesforce/i18n/dir' {
    const dir: 'ltr' | 'rtl';
    export default dir;
}

declare module '@salesforce/i18n/timeZone' {
    /** IANA name, for example `America/Los_Angeles`. */
    const timeZone: string;
    export default timeZone;
}
