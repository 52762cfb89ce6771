import FraudNote from 'c/fraudNote';
import { render, shown } from '../../../../../test/jest-mocks/render';

describe('c-fraud-note', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what helpers never do', async () => {
        const element = await render('c-fraud-note', FraudNote, {});
        expect(shown(element)).toMatch(/never ask for a password.*open a page, approve an app/);
        await expect(element).toBeAccessible();
    });

    it("takes the guide's own sentence", async () => {
        const element = await render('c-fraud-note', FraudNote, { text: 'Ask for the badge.' });
        expect(shown(element)).toMatch(/never ask for a password.*Ask for the badge\./);
    });
});
