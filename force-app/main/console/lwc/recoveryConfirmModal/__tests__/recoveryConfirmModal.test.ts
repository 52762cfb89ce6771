import { createElement } from 'lwc';
import RecoveryConfirmModal from 'c/recoveryConfirmModal';

type Shown = HTMLElement & RecoveryConfirmModal;

async function render(action: 'unlock' | 'reset'): Promise<Shown> {
    const element = createElement('c-recovery-confirm-modal', {
        is: RecoveryConfirmModal
    }) as Shown;
    element.action = action;
    element.personName = 'Mia Chen';
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

describe('c-recovery-confirm-modal', () => {
    afterEach(() => document.body.replaceChildren());

    it('says that an unlock keeps everything else', async () => {
        const element = await render('unlock');
        expect(element.shadowRoot?.textContent).toContain('stay as they are');
        expect(element.shadowRoot?.textContent).not.toContain('stops working');
    });

    it('says everything that a reset breaks', async () => {
        const element = await render('reset');
        expect(element.shadowRoot?.textContent).toContain('every app and integration');
        expect(element.shadowRoot?.textContent).toContain('security token stops working');
        expect(element.shadowRoot?.textContent).toContain('Mia Chen gets a link');
    });
});
