import { LightningElement } from 'lwc';

/** The mark: a door plate with a key-shaped opening. Decoration, the name stands beside it. */
export default class Logo extends LightningElement {}
