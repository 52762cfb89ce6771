import GuideFacts from 'c/guideFacts';
import payload from '../../../../../test/payloads/guide-steps.json';
import { findAll, render, shown } from '../../../../../test/jest-mocks/render';

jest.mock('@salesforce/i18n/locale', () => ({ __esModule: true, default: 'en-GB' }), {
    virtual: true
});
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'Asia/Tokyo' }), {
    virtual: true
});

describe('c-guide-facts', () => {
    afterEach(() => document.body.replaceChildren());

    it("shows exact values, times in the person's zone, and copies what is typed elsewhere", async () => {
        const element = await render('c-guide-facts', GuideFacts, { facts: payload[0]?.facts });
        expect(shown(element)).toMatch(
            /Username lena@acme\.example.*last worked Mon,? 16 Nov, 02:20/
        );
        const copies = findAll<HTMLElement & { text: string }>(element, 'c-copy-button');
        expect(copies.map(({ text }) => text)).toEqual(['lena@acme.example']);
        await expect(element).toBeAccessible();
    });
});
