import { LightningElement } from 'lwc';

/** Stands for a part that has tests of its own. */
export default class Blank extends LightningElement {}
