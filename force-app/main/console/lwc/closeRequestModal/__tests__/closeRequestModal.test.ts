import { createElement } from 'lwc';
import CloseRequestModal from 'c/closeRequestModal';
import close from '@salesforce/apex/RequestQueueController.close';

jest.mock(
    '@salesforce/apex/RequestQueueController.close',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

type Shown = HTMLElement & CloseRequestModal;

async function render(): Promise<Shown> {
    const element = createElement('c-close-request-modal', {
        is: CloseRequestModal
    }) as unknown as Shown;
    Object.assign(element, { request: { id: 'a01', personName: 'Mia Chen' } });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const confirm = async (element: Shown) => {
    const reason = element.shadowRoot?.querySelector<
        HTMLElement & { reportValidity?: () => boolean }
    >('lightning-textarea');
    if (reason) reason.reportValidity = () => true;
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('lightning-button') ?? [])]
        .at(-1)
        ?.click();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

describe('c-close-request-modal', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('says who reads the reason', async () => {
        const element = await render();
        expect(element.shadowRoot?.textContent).toContain('Mia Chen reads this');
        await expect(element).toBeAccessible();
    }, 30_000);

    it('closes the request with the reason', async () => {
        (close as jest.Mock).mockResolvedValue({});
        const element = await render();
        element.shadowRoot
            ?.querySelector('lightning-textarea')
            ?.dispatchEvent(new CustomEvent('change', { detail: { value: 'It works again' } }));
        await confirm(element);
        expect(close).toHaveBeenCalledWith({ requestId: 'a01', reason: 'It works again' });
    });

    it('says why it stays open', async () => {
        (close as jest.Mock).mockRejectedValue({ body: { message: 'It is yours.' } });
        const element = await render();
        await confirm(element);
        const panel = element.shadowRoot?.querySelector<HTMLElement & { message: string }>(
            'c-error-panel'
        );
        expect(panel?.message).toBe('It is yours.');
    });
});
