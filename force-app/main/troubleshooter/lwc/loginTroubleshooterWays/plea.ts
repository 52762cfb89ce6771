/** Begins the keys of requests that are about a guide and about no single client. */
const GUIDE = 'guide:';

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
        systemKey: step.systemKey || GUIDE + step.guide,
        system: step.systemName ?? step.title,
        whatTheySee: `${step.title}: ${step.heading}`,
        finding: verdict?.sentence ?? ''
    };
}
