import PasswordPicture from 'c/passwordPicture';
import { find, findAll, render, shown } from '../../../../../test/jest-mocks/render';

describe('c-password-picture', () => {
    afterEach(() => document.body.replaceChildren());

    it('is a picture that is told in words, in which nothing can be typed', async () => {
        const element = await render('c-password-picture', PasswordPicture, { client: 'LiveChat' });
        expect(find(element, '[role="img"]')?.getAttribute('aria-label')).toMatch(
            /LiveChat takes your password, directly followed by your security token/
        );
        expect(findAll(element, 'input, textarea, lightning-input, [contenteditable]')).toEqual([]);
        expect(shown(element)).toContain('LiveChat, field “Password”');
        await expect(element).toBeAccessible();
    });
});
