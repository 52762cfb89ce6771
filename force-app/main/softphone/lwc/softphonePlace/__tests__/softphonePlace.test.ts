import { addCard, hasCard, openCard, removeCard } from 'c/softphonePlace';

describe('c/softphonePlace', () => {
    it('leads to the card as long as the page has one', () => {
        const card = { open: jest.fn() };
        openCard();
        expect(hasCard()).toBe(false);
        addCard(card);
        openCard();
        expect(hasCard()).toBe(true);
        expect(card.open).toHaveBeenCalledTimes(1);
        removeCard(card);
        removeCard(card);
        openCard();
        expect(hasCard()).toBe(false);
        expect(card.open).toHaveBeenCalledTimes(1);
    });
});
