import { LightningElement } from 'lwc';

/** The topmost line: the mark at one end, the user at the other. */
export default class Header extends LightningElement {}
