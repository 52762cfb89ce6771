import ReasonModal from 'c/reasonModal';
import { render, settle } from '../../../../../test/jest-mocks/render';

type Shown = HTMLElement & ReasonModal;

async function open(act: (reason: string) => Promise<unknown>): Promise<Shown> {
    const element = await render('c-reason-modal', ReasonModal, {
        label: 'Close the request of Mia Chen',
        facts: ['Mia Chen reads this.', 'It stays on record.'],
        field: 'Why it needs no more help',
        confirm: 'Close the request',
        act
    });
    return element as unknown as Shown;
}

const field = (element: Shown) =>
    element.shadowRoot?.querySelector('lightning-textarea') as HTMLElement & {
        reportValidity: () => boolean;
    };
const press = async (element: Shown, place: number) => {
    const buttons = element.shadowRoot?.querySelectorAll<HTMLElement>('lightning-button') ?? [];
    [...buttons].at(place)?.click();
    await settle();
};

describe('c-reason-modal', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what should be known beforehand', async () => {
        const element = await open(jest.fn());
        const facts = [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
        expect(facts.map(({ textContent }) => textContent)).toEqual(element.facts);
        await expect(element).toBeAccessible();
    });

    it('acts with the reason and closes with what came of it', async () => {
        const act = jest.fn().mockResolvedValue('done');
        const element = await open(act);
        field(element).reportValidity = () => true;
        const detail = { value: 'It works again' };
        field(element).dispatchEvent(new CustomEvent('change', { detail }));
        await press(element, -1);
        expect(act).toHaveBeenCalledWith('It works again');
        expect(element.close).toHaveBeenCalledWith('done');
    });

    it('does nothing without a reason, nor when it is left', async () => {
        const act = jest.fn();
        const element = await open(act);
        field(element).reportValidity = () => false;
        await press(element, -1);
        expect(element.close).not.toHaveBeenCalled();
        await press(element, 0);
        expect(element.close).toHaveBeenCalledWith();
        expect(act).not.toHaveBeenCalled();
    });

    it('shows a refusal and stays open', async () => {
        const element = await open(
            jest.fn().mockRejectedValue({ body: { message: 'It is yours.' } })
        );
        field(element).reportValidity = () => true;
        await press(element, -1);
        const panel = element.shadowRoot?.querySelector<HTMLElement & { message: string }>(
            'c-error-panel'
        );
        expect(panel?.message).toBe('It is yours.');
        expect(element.close).not.toHaveBeenCalled();
    });
});
