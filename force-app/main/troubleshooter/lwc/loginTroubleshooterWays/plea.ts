import SALESFORCE from '@salesforce/label/c.Troubleshooter_Salesforce';

/** Of requests that are about no single client. */
const ANY_SYSTEM = 'salesforce';

/** What a request is about. */
export interface Plea {
    systemKey: string;
    system: string;
    whatTheySee: string;
    /** What Latchkey found, in one sentence; empty when it found nothing. */
    finding: string;
}

/** What to ask for at a step of a guide. */
export function pleaOf(step: Apex.GuideStepView, verdict?: Apex.Finding): Plea {
    return {
        systemKey: step.systemKey || ANY_SYSTEM,
        system: step.systemName ?? SALESFORCE,
        whatTheySee: `${step.title}: ${step.heading}`,
        finding: verdict?.sentence ?? ''
    };
}
