import GuideContacts from 'c/guideContacts';
import { render, shown } from '../../../../../test/jest-mocks/render';

const DESK = { role: 'HELP_DESK', name: 'Help desk', reach: 'Extension 4711' };

describe('c-guide-contacts', () => {
    afterEach(() => document.body.replaceChildren());

    it('names who can be asked and how, also where the org has not said how', async () => {
        const admin = { role: 'ADMIN', name: 'Your administrator', reach: null };
        const properties = { contacts: [DESK, admin] };
        const element = await render('c-guide-contacts', GuideContacts, properties);
        expect(shown(element)).toBe('Whom to ask Help desk Extension 4711 Your administrator');
        await expect(element).toBeAccessible();
    });

    it('is nothing where there is nobody', async () => {
        expect(shown(await render('c-guide-contacts', GuideContacts, { contacts: [] }))).toBe('');
    });
});
