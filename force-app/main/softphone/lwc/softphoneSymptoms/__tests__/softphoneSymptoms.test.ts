import { createElement } from 'lwc';
import SoftphoneSymptoms from 'c/softphoneSymptoms';

type Shown = HTMLElement & SoftphoneSymptoms;

function render(): Shown {
    const element = createElement('c-softphone-symptoms', { is: SoftphoneSymptoms }) as Shown;
    document.body.appendChild(element);
    return element;
}

const radios = (element: Shown) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('input') ?? [])
];

describe('c-softphone-symptoms', () => {
    afterEach(() => document.body.replaceChildren());

    it('says every colour in words too', async () => {
        const element = render();
        const words = [...(element.shadowRoot?.querySelectorAll('label') ?? [])].map(
            ({ textContent }) => (textContent ?? '').toLowerCase()
        );
        const lamps = [...(element.shadowRoot?.querySelectorAll('label') ?? [])].map((label) =>
            [...label.querySelectorAll('.lamp')].map(({ className }) =>
                className.replace('lamp lamp_', '')
            )
        );
        lamps.forEach((colours, index) => {
            colours.forEach((colour) => expect(words[index]).toContain(colour));
        });
        expect(lamps.flat()).toEqual(['red', 'yellow', 'white', 'yellow', 'red']);
        await expect(element).toBeAccessible();
    });

    it.each([
        [0, 'Enter the ID above. The icon turns white, the connection green.'],
        [1, 'restart the TAPI Link connector'],
        [2, 'not your username'],
        [3, 'Enter the same ID again']
    ])('tells what to do about symptom %i, and nothing before', async (place, fix) => {
        const element = render();
        expect(element.shadowRoot?.textContent).not.toContain(fix);
        radios(element)[place]?.click();
        await Promise.resolve();
        expect(element.shadowRoot?.textContent).toContain(fix);
        expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).toContain(fix);
    });
});
