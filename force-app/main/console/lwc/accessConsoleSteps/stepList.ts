import AGAINST_RESET from '@salesforce/label/c.Steps_Against_Reset_Heading';
import AGAINST_RESET_CLIENT from '@salesforce/label/c.Steps_Against_Reset_Client';
import AGAINST_RESET_CLIENTS from '@salesforce/label/c.Steps_Against_Reset_Clients';
import AGAINST_RESET_REASON from '@salesforce/label/c.Steps_Against_Reset_Reason';
import AGAINST_UNLOCK from '@salesforce/label/c.Steps_Against_Unlock_Heading';
import AGAINST_UNLOCK_REASON from '@salesforce/label/c.Steps_Against_Unlock_Reason';
import RESET_BUTTON from '@salesforce/label/c.Steps_Reset_Button';
import UNLOCK_BUTTON from '@salesforce/label/c.Steps_Unlock_Button';
import { formatText } from 'c/textFormat';

/** What the console can do itself. */
export type Action = 'unlock' | 'reset';

interface Step {
    code: string;
    number: number;
    numberClass: string;
    text: string;
    action: Action | '';
    buttonText: string;
    icon: string;
    variant: 'brand' | 'neutral';
}

interface Option {
    action: Action;
    heading: string;
    reason: string;
    buttonText: string;
}

const ACTIONS: Record<string, Action> = { UNLOCK_ONLY: 'unlock', RESET_PASSWORD: 'reset' };
const BUTTONS = { unlock: UNLOCK_BUTTON, reset: RESET_BUTTON };
const ICONS = { unlock: 'utility:unlock', reset: 'utility:email' };

/** The verdict's advice as numbered steps; the first action of ours is the one brand button. */
export function recommendedSteps(diagnosis: Apex.Diagnosis, person: Apex.ConsolePerson): Step[] {
    const advice = verdictOf(diagnosis).advice;
    const ours = advice.find(({ code }) => actionOf(code, person) !== '');
    return advice.map(({ code, text }, index) => {
        const action = actionOf(code, person);
        const isFirst = code === ours?.code;
        return {
            code,
            number: index + 1,
            numberClass: isFirst ? 'number number_now' : 'number',
            text,
            action,
            buttonText: action && BUTTONS[action],
            icon: action && ICONS[action],
            variant: isFirst ? 'brand' : 'neutral'
        };
    });
}

/** Actions that are possible but not advised. Nobody is offered what would not let them in. */
export function discouragedOptions(
    diagnosis: Apex.Diagnosis,
    person: Apex.ConsolePerson
): Option[] {
    if (person.state === 'inactive' || person.state === 'frozen') return [];
    const advised = verdictOf(diagnosis).recommended;
    const options: Option[] = [];
    if (person.state === 'locked' && !advised.includes('UNLOCK_ONLY')) {
        options.push(option('unlock', AGAINST_UNLOCK, AGAINST_UNLOCK_REASON));
    }
    if (!advised.includes('RESET_PASSWORD')) {
        options.push(option('reset', AGAINST_RESET, reasonAgainstReset(diagnosis)));
    }
    return options;
}

function verdictOf(diagnosis: Apex.Diagnosis): Apex.Finding {
    return diagnosis.findings[0] as Apex.Finding;
}

function actionOf(code: string, person: Apex.ConsolePerson): Action | '' {
    const action = ACTIONS[code] ?? '';
    return action === 'unlock' && person.state !== 'locked' ? '' : action;
}

function option(action: Action, heading: string, reason: string): Option {
    return { action, heading, reason, buttonText: BUTTONS[action] };
}

function reasonAgainstReset({ blastRadius }: Apex.Diagnosis): string {
    if (blastRadius.length === 0) return AGAINST_RESET_REASON;
    return blastRadius.length === 1
        ? AGAINST_RESET_CLIENT
        : formatText(AGAINST_RESET_CLIENTS, blastRadius.length);
}
