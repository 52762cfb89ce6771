import { LightningElement, api } from 'lwc';
import AND_MORE from '@salesforce/label/c.Timeline_Note_More_Many';
import AND_ONE from '@salesforce/label/c.Timeline_Note_More_One';
import ENTER from '@salesforce/label/c.Timeline_Note_Enter';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';
import type { SignIn } from 'c/timelineData';

/** One sign on a lane: an attempt, or several close together. */
export interface Mark {
    id: string;
    /** Oldest first. */
    rows: SignIn[];
    /** What it stands for, in words. */
    text: string;
    /** Pixels from the left edge, to find the nearest mark of another lane. */
    middle: number;
    cssClass: string;
    style: string;
    noteStyle: string;
    isGoodAlone: boolean;
    isBadAlone: boolean;
    /** Sign and count; empty where there are none or it stands alone. */
    successes: string;
    failures: string;
}

/** The attempts of one client. */
export interface Lane {
    id: string;
    name: string;
    detail: string;
    /** The whole lane in words. */
    summary: string;
    marks: Mark[];
}

/** Rows in the note of a mark; more would cover the chart. */
const NOTE_ROWS = 4;

/**
 * The marks of one lane. Left, Right, Home and End move between them; hover and focus tell the rows, Escape hides them
 * again. Sends `lanefocus` when the focus comes in, `lanestep` when it shall go to the lane above or below, `markopen`
 * when the rows of a mark are wanted.
 */
export default class TimelineLane extends LightningElement {
    @api
    get lane(): Lane {
        return this.shownLane as Lane;
    }
    set lane(lane: Lane) {
        const currentId = this.shownLane?.marks[this.current]?.id;
        const place = lane.marks.findIndex(({ id }) => id === currentId);
        this.shownLane = lane;
        this.current = place < 0 ? lane.marks.length - 1 : place;
        this.noted = lane.marks.find(({ id }) => id === this.noted?.id);
    }
    /** True for the one lane that the Tab key reaches. */
    @api isEntry = false;
    /** Epoch milliseconds to which days are told. */
    @api now = 0;

    /** The mark whose note is shown. */
    noted?: Mark;
    label = { enter: ENTER };
    private shownLane?: Lane;
    /** Place of the mark that has the focus, or gets it next. */
    private current = 0;

    get marks() {
        const entry = this.isEntry ? this.current : -1;
        return this.lane.marks.map((mark, index) => ({
            ...mark,
            index,
            tabIndex: index === entry ? '0' : '-1',
            describedBy: this.noted?.id === mark.id ? 'note' : undefined
        }));
    }

    get noteRows() {
        return [...(this.noted?.rows ?? [])]
            .reverse()
            .slice(0, NOTE_ROWS)
            .map(({ id, at, status }) => ({
                id,
                status,
                when: dayAndTime(new Date(at).toISOString(), this.now)
            }));
    }

    get moreText(): string {
        const more = (this.noted?.rows.length ?? 0) - NOTE_ROWS;
        if (more < 1) return '';
        return more === 1 ? AND_ONE : formatText(AND_MORE, more);
    }

    /** Puts the focus on the mark nearest to a place. @param middle pixels from the left edge */
    @api focusNear(middle: number): void {
        const distances = this.lane.marks.map((mark) => Math.abs(mark.middle - middle));
        this.focusOn(distances.indexOf(Math.min(...distances)));
    }

    handleKey(event: KeyboardEvent): void {
        const last = this.lane.marks.length - 1;
        const steps: Record<string, () => void> = {
            ArrowLeft: () => this.focusOn(Math.max(0, this.current - 1)),
            ArrowRight: () => this.focusOn(Math.min(last, this.current + 1)),
            Home: () => this.focusOn(0),
            End: () => this.focusOn(last),
            ArrowUp: () => this.leave(-1),
            ArrowDown: () => this.leave(1)
        };
        const step = steps[event.key];
        if (step) {
            event.preventDefault();
            step();
        } else if (event.key === 'Escape' && this.noted) {
            event.stopPropagation();
            this.noted = undefined;
        }
    }

    /** One listener for all marks: hundreds of their own would make another range slow. */
    handleFocus(event: FocusEvent): void {
        this.current = this.placeOf(event) ?? this.current;
        this.noted = this.lane.marks[this.current];
        this.dispatchEvent(new CustomEvent('lanefocus'));
    }

    handleHover(event: MouseEvent): void {
        const place = this.placeOf(event);
        if (place !== undefined) this.noted = this.lane.marks[place];
    }

    handleLeave(): void {
        this.noted = undefined;
    }

    handleOpen(event: MouseEvent): void {
        const mark = this.lane.marks[this.placeOf(event) ?? -1];
        if (!mark) return;
        this.noted = undefined;
        this.dispatchEvent(new CustomEvent('markopen', { detail: { mark } }));
    }

    private leave(step: number): void {
        const middle = this.lane.marks[this.current]?.middle ?? 0;
        this.dispatchEvent(new CustomEvent('lanestep', { detail: { step, middle } }));
    }

    private focusOn(place: number): void {
        this.template?.querySelectorAll<HTMLElement>('.mark')[place]?.focus();
    }

    /** Undefined beside the marks. */
    private placeOf(event: Event): number | undefined {
        const mark = (event.target as Element).closest<HTMLElement>('.mark');
        return mark ? Number(mark.dataset.index) : undefined;
    }
}
