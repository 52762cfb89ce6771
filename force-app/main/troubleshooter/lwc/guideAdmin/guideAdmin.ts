import { LightningElement, api } from 'lwc';
import getLockedMessage from '@salesforce/apex/GuideController.getLockedMessage';
import getProblems from '@salesforce/apex/GuideController.getProblems';
import CLOSE from '@salesforce/label/c.GuideAdmin_Close_Button';
import GOOD from '@salesforce/label/c.GuideAdmin_No_Problems';
import HEADING from '@salesforce/label/c.GuideAdmin_Heading';
import MESSAGE from '@salesforce/label/c.GuideAdmin_Message_Heading';
import PROBLEMS from '@salesforce/label/c.GuideAdmin_Problems_Heading';
import { messageOf } from 'c/apexError';

interface ProblemRow {
    key: string;
    where: string;
    problem: string;
    whatToDo: string;
}

/** For administrators: a text for people who are locked out, and what is wrong with the org's guides. Sends `cancel`. */
export default class GuideAdmin extends LightningElement {
    message?: Apex.LockedMessage;
    problems?: ProblemRow[];
    error = '';
    label = {
        close: CLOSE,
        good: GOOD,
        heading: HEADING,
        message: MESSAGE,
        problems: PROBLEMS
    };

    connectedCallback(): void {
        void this.load();
    }

    get areWell(): boolean {
        return this.problems?.length === 0;
    }

    /** Puts the focus on the heading, for whoever opened this. */
    @api focus(): void {
        (this.refs?.heading as HTMLElement | undefined)?.focus();
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleRetry(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        this.error = '';
        try {
            const [message, problems] = await Promise.all([getLockedMessage(), getProblems()]);
            this.message = message;
            this.problems = problems.map(({ guide, step, problem, whatToDo }, index) => ({
                key: String(index),
                where: [guide, step].filter(Boolean).join(', '),
                problem,
                whatToDo
            }));
        } catch (error) {
            this.error = messageOf(error);
        }
    }
}
