/** The card of the softphone login ID, where the page has one. */
interface Card {
    /** Comes into view and shows what can be done. */
    open(): void;
}

const cards: Card[] = [];

/** Says that the page has a card now. */
export function addCard(card: Card): void {
    cards.push(card);
}

/** Says that the card is gone. */
export function removeCard(card: Card): void {
    const place = cards.indexOf(card);
    if (place >= 0) cards.splice(place, 1);
}

/** Whether the page has a card to go to. */
export function hasCard(): boolean {
    return cards.length > 0;
}

/** Goes to the card; does nothing where there is none. */
export function openCard(): void {
    cards[0]?.open();
}
