import { planOf, type Plan } from 'c/recoveryPlan';
import type { TimelineMark } from 'c/timelineData';
import { missingText, ownerMail, staleText } from './detailTexts';
import type { PersonData } from './personData';
import { timelineMarks } from './timelineMarks';

/** What follows from what is known of one person, for the parts of the page. */
export interface DetailView {
    /** Since when it is no longer sure; empty while it is. */
    stale: string;
    staleClass: string;
    /** What the running user may not see; empty when it is all there. */
    missing: string;
    hasRequests: boolean;
    plan: Plan;
    /** What a second admin agreed to, else what the verdict advises. */
    next: string;
    culprit: Apex.Culprit | null | undefined;
    culpritKey: string | undefined;
    ownerMail: string;
    marks: TimelineMark[];
    /** Another one when there is another attempt or state to draw. */
    refreshKey: string;
    hasRunbook: boolean;
    /** To be read before anything was done; a case has steps of its own, to be ticked. */
    stepsAhead: Apex.RunbookStep[];
    gateError: string;
}

/** @returns nothing as long as the person is not known */
export function detailView(data: PersonData): DetailView | undefined {
    const { detail, gate, view, actions } = data;
    if (!detail) return undefined;
    const { person, diagnosis, attempts } = detail;
    const stale = staleText(data, Date.now() + data.offset);
    const plan = planOf(person, diagnosis, gate);
    const approval = gate?.approval;
    const culprit = diagnosis?.findings[0]?.culprit;
    const hasRunbook = Boolean(view?.runbook.length);
    return {
        stale,
        staleClass: stale ? 'stale' : 'stale_none',
        missing: missingText(detail),
        hasRequests: data.requests.length > 0,
        plan,
        next: approval?.state === 'APPROVED' ? approval.action : plan.next,
        culprit,
        culpritKey: culprit?.key,
        ownerMail: ownerMail(culprit),
        marks: timelineMarks(person, actions),
        refreshKey: [attempts[0]?.id, person.state].join(),
        hasRunbook,
        stepsAhead: hasRunbook ? [] : detail.runbook,
        gateError: gate ? '' : data.gateError
    };
}
