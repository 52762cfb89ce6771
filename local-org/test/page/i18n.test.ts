import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { I18N_KEYS, i18nValues } from '../../src/page/i18n.ts';
import { initials } from '../../src/page/viewer.ts';

const values = (locale: string, language = 'en_US') =>
    i18nValues({ locale, language, timeZone: 'Europe/London' });

describe('@salesforce/i18n', () => {
    it('has a value for every module', () => {
        assert.deepEqual(
            new Set(Object.keys(values('en_US'))),
            I18N_KEYS,
            'no module without value'
        );
    });

    it('follows the locale for numbers and weeks, and the language for direction', () => {
        const german = values('de_DE');
        assert.equal(german['number.decimalSeparator'], ',', 'German decimals');
        assert.equal(german.firstDayOfWeek, 2, 'Monday is 2');
        assert.equal(values('en_US').firstDayOfWeek, 1, 'Sunday is 1');
        assert.equal(values('en_US', 'iw').dir, 'rtl', 'Hebrew runs from right to left');
        assert.equal(german.dir, 'ltr', 'a German in English');
    });

    it('writes locales as browsers do, without a currency behind them', () => {
        assert.equal(values('en_GB').locale, 'en-GB', 'a hyphen');
        assert.equal(values('de_AT_EURO').locale, 'de-AT', 'no currency');
        assert.equal(values('?').locale, 'en-US', 'an unknown one');
    });
});

describe('initials', () => {
    it('are the first letters of the first and the last name', () => {
        assert.equal(initials('Priya Devi Nair'), 'PN', 'three names');
        assert.equal(initials('Cher'), 'C', 'one name');
        assert.equal(initials(''), '', 'none');
    });
});
