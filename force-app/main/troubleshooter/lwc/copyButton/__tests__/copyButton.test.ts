import CopyButton from 'c/copyButton';
import { find, render, settle, shown } from '../../../../../test/jest-mocks/render';

const writeText = jest.fn();

describe('c-copy-button', () => {
    beforeEach(() => {
        Object.assign(navigator, { clipboard: { writeText } });
        writeText.mockReset();
    });
    afterEach(() => document.body.replaceChildren());

    const copy = async () => {
        const properties = { text: 'lena@acme.example', what: 'Username' };
        const element = await render('c-copy-button', CopyButton, properties);
        find(element, 'button')?.click();
        await settle();
        return element;
    };

    it('copies the text exactly and says so', async () => {
        writeText.mockResolvedValue(undefined);
        const element = await copy();
        expect(writeText).toHaveBeenCalledWith('lena@acme.example');
        expect(shown(element)).toContain('Copied');
        expect(find(element, 'button')?.textContent).toMatch(/Copy.*Username/);
        await expect(element).toBeAccessible();
    });

    it('says how to go on where the browser refuses', async () => {
        writeText.mockRejectedValue(new Error('no permission'));
        expect(shown(await copy())).toContain('Select the text and copy it yourself');
    });
});
