/** Modules that the page's import map provides. */

declare module 'lightning/primitiveIcon' {
    import { LightningElement } from 'lwc';
    export default class PrimitiveIcon extends LightningElement {
        iconName: string | null;
        _iconLibrary: unknown;
        requestIconTemplates(): Promise<void>;
    }
}

declare module 'page/icons' {
    export function iconTemplate(name: string): Promise<Readonly<Record<string, unknown>>>;
}

declare module 'shell/*' {
    import { LightningElement } from 'lwc';
    export default class Shell extends LightningElement {}
}
