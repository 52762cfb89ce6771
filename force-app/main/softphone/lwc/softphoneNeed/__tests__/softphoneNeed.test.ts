import { createElement } from 'lwc';
import SoftphoneNeed from 'c/softphoneNeed';

type Shown = HTMLElement & SoftphoneNeed;

function render(): Shown {
    const element = createElement('c-softphone-need', { is: SoftphoneNeed }) as Shown;
    document.body.appendChild(element);
    return element;
}

const press = async (element: Shown, selector: string) => {
    element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
    await Promise.resolve();
};
const question = (element: Shown) => element.shadowRoot?.querySelector('.question');

describe('c-softphone-need', () => {
    afterEach(() => document.body.replaceChildren());

    it('asks one question at a time and says how many there are', async () => {
        const element = render();
        expect(element.shadowRoot?.textContent).toContain('Question 1 of 5');
        expect(element.shadowRoot?.activeElement).toBe(question(element));
        await press(element, '.no');
        expect(element.shadowRoot?.textContent).toContain('Question 2 of 5');
        expect(element.shadowRoot?.activeElement).toBe(question(element));
        await expect(element).toBeAccessible();
    });

    it.each(['HOT_DESK', 'SHARED_LOGIN', 'GOCONNECT', 'MIRAGE', 'SECRECY'])(
        'ends with %s when its question is answered with yes',
        async (reason) => {
            const order = ['HOT_DESK', 'SHARED_LOGIN', 'GOCONNECT', 'MIRAGE', 'SECRECY'];
            const element = render();
            const decided = jest.fn();
            element.addEventListener('decided', decided);
            for (let i = 0; i < order.indexOf(reason); i += 1) await press(element, '.no');
            await press(element, '.yes');
            expect(decided).toHaveBeenCalledWith(expect.objectContaining({ detail: { reason } }));
        }
    );

    it('needs none after five times no', async () => {
        const element = render();
        const decided = jest.fn();
        element.addEventListener('decided', decided);
        for (let i = 0; i < 5; i += 1) await press(element, '.no');
        expect(decided).toHaveBeenCalledWith(expect.objectContaining({ detail: { reason: null } }));
    });

    it('goes back, and out of the first question', async () => {
        const element = render();
        const left = jest.fn();
        element.addEventListener('cancel', left);
        await press(element, '.no');
        await press(element, '.back');
        expect(element.shadowRoot?.textContent).toContain('Question 1 of 5');
        await press(element, '.back');
        expect(left).toHaveBeenCalledTimes(1);
    });
});
