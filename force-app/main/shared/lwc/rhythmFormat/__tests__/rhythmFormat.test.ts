import { rhythmText } from 'c/rhythmFormat';

describe('rhythmFormat', () => {
    it.each([
        [900, 'every 15 min'],
        [903, 'every 15 min'],
        [90, 'every 90 s'],
        [9000, 'every 2.5 h'],
        [86400, 'every 24 h']
    ])('says %d seconds as "%s"', (seconds, text) => {
        expect(rhythmText(seconds)).toBe(text);
    });
});
