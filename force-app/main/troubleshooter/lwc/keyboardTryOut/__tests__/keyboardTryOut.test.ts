import KeyboardTryOut from 'c/keyboardTryOut';
import { find, render, settle, shown } from '../../../../../test/jest-mocks/render';

interface Field extends HTMLElement {
    type: string;
    value: string;
    autocomplete: string;
    label: string;
}

describe('c-keyboard-try-out', () => {
    let element: HTMLElement;
    let field: Field;

    beforeEach(async () => {
        element = await render('c-keyboard-try-out', KeyboardTryOut, {});
        field = find<Field>(element, 'lightning-input') as Field;
    });
    afterEach(() => document.body.replaceChildren());

    const press = async (name: 'keydown' | 'keyup', capsLock: boolean) => {
        const event = new KeyboardEvent(name, { key: 'a', modifierCapsLock: capsLock });
        field.dispatchEvent(event);
        await settle();
    };

    it('says that it is not for passwords, and shows what is typed', async () => {
        expect(shown(element)).toContain('Not for passwords');
        expect(field.type).toBe('text');
        expect(field.autocomplete).toBe('off');
        await expect(element).toBeAccessible();
    });

    it('tells whether Caps Lock is on, as soon as it changes', async () => {
        await press('keydown', true);
        expect(shown(element)).toContain('Caps Lock is on');
        await press('keyup', false);
        expect(shown(element)).toContain('Caps Lock is off');
    });

    it('keeps nothing when it is left', async () => {
        await press('keydown', true);
        field.value = 'yZ1?';
        field.dispatchEvent(new CustomEvent('blur'));
        await settle();
        expect(field.value).toBe('');
        expect(shown(element)).not.toContain('Caps Lock');
    });
});
