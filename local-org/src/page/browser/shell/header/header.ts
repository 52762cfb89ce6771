import { LightningElement } from 'lwc';

/** The topmost line: the mark at one end, bell and user at the other. */
export default class Header extends LightningElement {}
