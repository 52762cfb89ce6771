import { LightningElement } from 'lwc';
import CAPS_ON from '@salesforce/label/c.KeyboardTryOut_Caps_On';
import CAPS_OFF from '@salesforce/label/c.KeyboardTryOut_Caps_Off';
import HELP from '@salesforce/label/c.KeyboardTryOut_Help';
import LABEL from '@salesforce/label/c.KeyboardTryOut_Label';
import WARNING from '@salesforce/label/c.KeyboardTryOut_Warning';

interface Field extends HTMLElement {
    value: string;
}

/**
 * A field to see what the keyboard really types. Not for passwords, and it says so: what is typed is readable, is never
 * read by this component, goes nowhere, and is gone when the field is left.
 */
export default class KeyboardTryOut extends LightningElement {
    capsText = '';
    label = { help: HELP, name: LABEL, warning: WARNING };

    handleKey(event: KeyboardEvent): void {
        this.capsText = event.getModifierState('CapsLock') ? CAPS_ON : CAPS_OFF;
    }

    handleLeave(event: Event): void {
        (event.currentTarget as Field).value = '';
        this.capsText = '';
    }
}
