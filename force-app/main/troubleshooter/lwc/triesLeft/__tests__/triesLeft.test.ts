import TriesLeft from 'c/triesLeft';
import { render, shown } from '../../../../../test/jest-mocks/render';

describe('c-tries-left', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows the sentence as Apex words it', async () => {
        const element = await render('c-tries-left', TriesLeft, { text: '7 tries are left.' });
        expect(shown(element)).toBe('7 tries are left.');
        await expect(element).toBeAccessible();
    });
});
