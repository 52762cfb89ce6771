import { createElement } from 'lwc';
import ReadinessReport from 'c/readinessReport';
import getReport from '@salesforce/apex/ReadinessController.getReport';

jest.mock(
    '@salesforce/apex/ReadinessController.getReport',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/customPermission/Latchkey_Can_Diagnose_Others',
    () => ({ __esModule: true, default: undefined }),
    { virtual: true }
);

describe('c-readiness-report without the permission', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what is missing and asks for nothing', async () => {
        const element = createElement('c-readiness-report', { is: ReadinessReport });
        document.body.appendChild(element);
        const panel = element.shadowRoot?.querySelector<HTMLElement & { text: string }>(
            'c-empty-state'
        );
        expect(panel?.text).toContain('Latchkey Admin');
        expect(element.shadowRoot?.querySelector('lightning-spinner')).toBeNull();
        expect(getReport).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });
});
