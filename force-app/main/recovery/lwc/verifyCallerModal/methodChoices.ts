import SAME_KIND from '@salesforce/label/c.Verify_Same_Kind';
import FREEZE_ONLY from '@salesforce/label/c.Verify_Freeze_Only';
import STRONG from '@salesforce/label/c.Verify_Strong';
import MEDIUM from '@salesforce/label/c.Verify_Medium';
import SUPPORTING_ALONE from '@salesforce/label/c.Verify_Supporting_Alone';
import FIRST_FIRST from '@salesforce/label/c.Verify_First_First';

/** A method as one radio button. */
export interface MethodChoice {
    code: string;
    name: string;
    icon: string;
    /** What to do, or why it can't be chosen. */
    hint: string;
    note: string;
    isChosen: boolean;
    isDisabled: boolean;
    /** False for what justifies a freeze without proving who asks. */
    isProof: boolean;
    cssClass: string;
}

const ICONS: Record<string, string> = {
    CHANNEL: 'utility:outbound_call',
    IN_PERSON: 'utility:user',
    AUTHORITY: 'utility:people',
    SYSTEM: 'utility:shield'
};

const STRENGTHS: Record<string, string> = { FREEZE_ONLY, MEDIUM, STRONG };

/** Methods for a freeze, which only keeps people out: any one will do. */
export function freezeChoices(methods: Apex.VerificationMethod[], chosen = ''): MethodChoice[] {
    return methods.map((method) => choiceOf(method, chosen, ''));
}

/** Methods where one is enough: only a strong one proves enough alone. */
export function onlyChoices(methods: Apex.VerificationMethod[], chosen = ''): MethodChoice[] {
    return proofsOf(methods).map((method) => {
        const isWeak = method.strength !== 'STRONG';
        return choiceOf(method, chosen, isWeak ? SUPPORTING_ALONE : '');
    });
}

/** Methods for the first of two. */
export function firstChoices(methods: Apex.VerificationMethod[], chosen = ''): MethodChoice[] {
    return proofsOf(methods).map((method) => choiceOf(method, chosen, ''));
}

/** Methods for the second of two: it must prove by something else than the first. */
export function secondChoices(
    methods: Apex.VerificationMethod[],
    first = '',
    chosen = ''
): MethodChoice[] {
    const firstKind = methods.find(({ code }) => code === first)?.kind;
    return proofsOf(methods).map((method) => {
        if (!firstKind) return choiceOf(method, chosen, FIRST_FIRST);
        return choiceOf(method, chosen, method.kind === firstKind ? SAME_KIND : '');
    });
}

function proofsOf(methods: Apex.VerificationMethod[]): Apex.VerificationMethod[] {
    return methods.filter(({ strength }) => strength !== 'FREEZE_ONLY');
}

function choiceOf(
    {
        code,
        name,
        instruction,
        strength,
        kind,
        kindText,
        isOffered,
        whyNot
    }: Apex.VerificationMethod,
    chosen: string,
    obstacle: string
): MethodChoice {
    const reason = isOffered ? obstacle : (whyNot ?? '');
    const isDisabled = !isOffered || obstacle !== '';
    const isChosen = !isDisabled && code === chosen;
    const state = isChosen ? ' method_on' : isDisabled ? ' method_off' : '';
    return {
        code: code,
        name: name,
        icon: ICONS[kind] ?? 'utility:check',
        hint: isDisabled ? reason : instruction,
        note: [STRENGTHS[strength] ?? strength, kindText].join(' · '),
        isChosen,
        isDisabled,
        isProof: strength !== 'FREEZE_ONLY',
        cssClass: `method${state}`
    };
}
