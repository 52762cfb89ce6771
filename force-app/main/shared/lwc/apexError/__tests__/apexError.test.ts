import { messageOf, wasAnswered } from 'c/apexError';

describe('apexError', () => {
    it('reads the text set in Apex', () => {
        expect(messageOf({ body: { message: 'Nothing changed.' } })).toBe('Nothing changed.');
        expect(messageOf({ body: [{ message: 'First.' }, { message: 'Second.' }] })).toBe('First.');
    });

    it('says that there was no answer when there was none', () => {
        for (const error of [new TypeError('Failed to fetch'), undefined, null, { body: {} }]) {
            expect(messageOf(error)).toMatch(/^No answer from Salesforce/);
        }
    });

    it('tells an answer from a lost connection', () => {
        expect(wasAnswered({ body: { message: 'Nothing changed.' } })).toBe(true);
        expect(wasAnswered(new TypeError('Failed to fetch'))).toBe(false);
    });
});
