import { LightningElement, api } from 'lwc';
import FIELD from '@salesforce/label/c.PasswordPicture_Field';
import PASSWORD from '@salesforce/label/c.PasswordPicture_Password';
import SPOKEN from '@salesforce/label/c.PasswordPicture_Spoken';
import TOKEN from '@salesforce/label/c.PasswordPicture_Token';
import { formatText } from 'c/textFormat';

/** Pictures how password and security token share one field of another program. A drawing: nothing can be typed. */
export default class PasswordPicture extends LightningElement {
    /** The program whose field it is. */
    @api client = '';

    label = { password: PASSWORD, token: TOKEN };

    get spoken(): string {
        return formatText(SPOKEN, this.client);
    }

    get fieldText(): string {
        return formatText(FIELD, this.client);
    }
}
