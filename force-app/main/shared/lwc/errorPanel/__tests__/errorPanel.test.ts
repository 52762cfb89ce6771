import { createElement } from 'lwc';
import ErrorPanel from 'c/errorPanel';

describe('c-error-panel', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows the message and asks for another try', async () => {
        const element = createElement('c-error-panel', { is: ErrorPanel }) as HTMLElement &
            ErrorPanel;
        element.message = 'Nothing changed.';
        element.canRetry = true;
        const retried = jest.fn();
        element.addEventListener('retry', retried);
        document.body.appendChild(element);
        expect(element.shadowRoot?.textContent).toContain('Nothing changed.');
        element.shadowRoot?.querySelector<HTMLElement>('lightning-button')?.click();
        expect(retried).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });
});
