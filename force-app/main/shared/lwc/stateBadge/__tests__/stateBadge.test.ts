import { createElement } from 'lwc';
import StateBadge from 'c/stateBadge';

function badgeOf(state: string): { label: string; iconName: string } {
    const element = createElement('c-state-badge', { is: StateBadge }) as HTMLElement & StateBadge;
    element.state = state;
    document.body.appendChild(element);
    return element.shadowRoot?.querySelector('lightning-badge') as unknown as {
        label: string;
        iconName: string;
    };
}

describe('c-state-badge', () => {
    afterEach(() => document.body.replaceChildren());

    it.each([
        ['locked', 'Locked'],
        ['frozen', 'Frozen'],
        ['inactive', 'Inactive'],
        ['active', 'Can sign in'],
        ['waiting', 'Asked for help'],
        ['progress', 'Being looked at'],
        ['acted', 'Action taken'],
        ['recovered', 'Back in'],
        ['withdrawn', 'Taken back'],
        ['closed', 'Closed']
    ])('shows %s as a word and an icon', (state, word) => {
        const badge = badgeOf(state);
        expect(badge.label).toBe(word);
        expect(badge.iconName).toMatch(/^utility:/);
    });
});
