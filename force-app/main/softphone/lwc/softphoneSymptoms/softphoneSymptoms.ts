import { LightningElement } from 'lwc';
import AGAIN from '@salesforce/label/c.Softphone_Symptom_Again';
import AGAIN_FIX from '@salesforce/label/c.Softphone_Symptom_Again_Fix';
import HEADING from '@salesforce/label/c.Softphone_Symptom_Heading';
import RED from '@salesforce/label/c.Softphone_Symptom_Red';
import RED_FIX from '@salesforce/label/c.Softphone_Symptom_Red_Fix';
import RED_YELLOW from '@salesforce/label/c.Softphone_Symptom_Red_Yellow';
import RED_YELLOW_FIX from '@salesforce/label/c.Softphone_Symptom_Red_Yellow_Fix';
import WHITE_YELLOW from '@salesforce/label/c.Softphone_Symptom_White_Yellow';
import WHITE_YELLOW_FIX from '@salesforce/label/c.Softphone_Symptom_White_Yellow_Fix';

/** What the phone shows, as lamps and in words, and what to do about it. */
const SYMPTOMS: { id: string; lamps: string[]; text: string; fix: string }[] = [
    { id: 'missing', lamps: ['red', 'yellow'], text: RED_YELLOW, fix: RED_YELLOW_FIX },
    { id: 'different', lamps: ['white', 'yellow'], text: WHITE_YELLOW, fix: WHITE_YELLOW_FIX },
    { id: 'username', lamps: ['red'], text: RED, fix: RED_FIX },
    { id: 'cleared', lamps: [], text: AGAIN, fix: AGAIN_FIX }
];

/** Reads the softphone's icons: choose what it shows, read what to do. Colours are words too. */
export default class SoftphoneSymptoms extends LightningElement {
    chosen = '';
    label = { heading: HEADING };

    get symptoms() {
        return SYMPTOMS.map(({ id, lamps, text, fix }) => ({
            id,
            text,
            fix,
            isChosen: id === this.chosen,
            lamps: lamps.map((colour) => ({ colour, cssClass: `lamp lamp_${colour}` }))
        }));
    }

    get fix(): string {
        return SYMPTOMS.find(({ id }) => id === this.chosen)?.fix ?? '';
    }

    handleChoice(event: Event): void {
        this.chosen = (event.target as HTMLInputElement).value;
    }
}
