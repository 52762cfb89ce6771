import { context } from '../../modules/context.ts';
import Disclosure from '../disclosure/disclosure.ts';

/** Who is signed in, and what they can do about their own account. */
export default class UserMenu extends Disclosure {
    user = context.user;

    get buttonLabel(): string {
        return `Account of ${this.user.name}`;
    }
}
