import RESUME from '@salesforce/label/c.Situations_Resume';
import { formatText } from 'c/textFormat';

/** The one guide that stands out. */
export interface Suggestion {
    offer: Apex.GuideOffer;
    text: string;
    /** Why this guide; empty where the verdict has said so. */
    reason: string;
}

/** The guide that was begun for what still fails, or that fits; none while help for the same thing is on its way. */
export function suggestionOf(
    options: Apex.GuideOptions | undefined,
    requests: readonly Apex.RequestView[],
    verdict: Apex.Finding | undefined
): Suggestion | undefined {
    const begun = options?.resumable.find((each) => stillFails(each, options));
    const offer = begun ?? options?.proposed;
    if (!offer || requests.some((request) => isAbout(request, offer))) return undefined;
    const reason = offer.reason ?? '';
    return {
        offer,
        text: begun ? formatText(RESUME, offer.title) : offer.title,
        reason: reason === verdict?.sentence ? '' : reason
    };
}

/** A client that works again needs no guide. Whether it still matters is unseen where a guide is about no single client. */
function stillFails({ systemKey }: Apex.GuideOffer, options: Apex.GuideOptions): boolean {
    const failing = [options.proposed, ...options.others];
    return !systemKey || failing.some((each) => each?.systemKey === systemKey);
}

function isAbout({ isOpen, systemKey }: Apex.RequestView, offer: Apex.GuideOffer): boolean {
    return isOpen && systemKey === offer.systemKey;
}
