import { LightningElement, api } from 'lwc';
import CLOSE from '@salesforce/label/c.Situations_Close_Button';
import HEADING from '@salesforce/label/c.Situations_Heading';
import RESUME from '@salesforce/label/c.Situations_Resume';
import { formatText } from 'c/textFormat';

interface Choice {
    key: string;
    title: string;
    text: string;
}

/** What can be wrong, in the words of who has the trouble. Sends `choose` with the guide, and `cancel`. */
export default class LoginTroubleshooterSituations extends LightningElement {
    @api options?: Apex.GuideOptions;

    label = { close: CLOSE, heading: HEADING };

    /** What was begun comes first, then what the data suggests. */
    get choices(): Choice[] {
        return this.offers.map(({ offer, isBegun }) => ({
            key: keyOf(offer),
            title: isBegun ? formatText(RESUME, offer.title) : offer.title,
            text: offer.reason || offer.summary
        }));
    }

    /** Puts the focus on the heading, for whoever opened this. */
    @api focus(): void {
        (this.refs?.heading as HTMLElement | undefined)?.focus();
    }

    handleChoose(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const offer = this.offers.find((each) => keyOf(each.offer) === key)?.offer;
        this.dispatchEvent(new CustomEvent('choose', { detail: { offer } }));
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    private get offers(): { offer: Apex.GuideOffer; isBegun: boolean }[] {
        const { resumable = [], proposed, others = [] } = this.options ?? {};
        const all = [
            ...resumable.map((offer) => ({ offer, isBegun: true })),
            ...(proposed ? [proposed, ...others] : others).map((offer) => ({
                offer,
                isBegun: false
            }))
        ];
        const keys = all.map(({ offer }) => keyOf(offer));
        return all.filter(({ offer }, index) => keys.indexOf(keyOf(offer)) === index);
    }
}

function keyOf({ guide, systemKey }: Apex.GuideOffer): string {
    return `${guide} ${systemKey ?? ''}`;
}
