import { LightningElement, api } from 'lwc';
import HEADING from '@salesforce/label/c.GuideContacts_Heading';

/** Whom to ask, and how they are reached. */
export default class GuideContacts extends LightningElement {
    @api contacts: readonly Apex.GuideContactView[] = [];

    label = { heading: HEADING };
}
