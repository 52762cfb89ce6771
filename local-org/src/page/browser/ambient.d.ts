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
    export { iconTemplate } from './modules/icons.ts';
}

declare module 'shell/*' {
    import { LightningElement } from 'lwc';
    export default class Shell extends LightningElement {}
}

declare module 'lightning/platformUtilityBarApi' {
    export { EnclosingUtilityId } from './modules/platformUtilityBarApi.ts';
}
