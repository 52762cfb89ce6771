import { LightningElement, api } from 'lwc';

/** Stands for the platform's dialog: opens nothing, remembers how it was closed. */
export default class LightningModal extends LightningElement {
    static open = (): Promise<unknown> => Promise.resolve(undefined);
    @api label = '';
    @api disableClose = false;
    @api close = jest.fn();
}
