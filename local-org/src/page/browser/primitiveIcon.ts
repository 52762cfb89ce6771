/**
 * `lightning-primitive-icon` with the drawings of the package, each fetched when it is first shown:
 * there are 1 700 of them, and a page shows twenty.
 */
import PrimitiveIcon from 'lightning/primitiveIcon';
import { iconTemplate } from 'page/icons';

export default class Icon extends PrimitiveIcon {
    override async requestIconTemplates(): Promise<void> {
        const name = this.iconName;
        if (!name) return;
        const library = await iconTemplate(name);
        if (this.iconName === name) this._iconLibrary = library;
    }
}
