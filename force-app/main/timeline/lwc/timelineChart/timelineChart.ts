import { LightningElement, api } from 'lwc';
import CLOSE from '@salesforce/label/c.Timeline_Close_Rows_Button';
import FAILED from '@salesforce/label/c.Timeline_Legend_Failed';
import FEWER from '@salesforce/label/c.Timeline_Fewer_Clients_Button';
import KEYS from '@salesforce/label/c.Timeline_Keys';
import MARKS from '@salesforce/label/c.Timeline_Marks_Label';
import MORE_MANY from '@salesforce/label/c.Timeline_More_Clients_Many';
import MORE_ONE from '@salesforce/label/c.Timeline_More_Clients_One';
import SEVERAL from '@salesforce/label/c.Timeline_Legend_Several';
import WORKED from '@salesforce/label/c.Timeline_Legend_Worked';
import { formatText } from 'c/textFormat';
import type { SignIns, TimelineMark } from 'c/timelineData';
import type { Lane, Mark } from 'c/timelineLane';
import type { Entry } from 'c/timelineTable';
import { chartOf, type Chart } from './chart';
import { remember } from './remember';

/** Lanes that are drawn at first; the culprit and whoever fails come first. */
const FIRST_LANES = 6;
/** Pixels until the first measurement. */
const USUAL_WIDTH = 420;

type LaneElement = HTMLElement & { focusNear(middle: number): void };

/** A stretch of time as lanes, one for each client, with what happened to the account across them. */
export default class TimelineChart extends LightningElement {
    @api signIns!: SignIns;
    @api marks: readonly TimelineMark[] = [];
    /** Key of the client whose lane comes first, if one is to blame. */
    @api culpritKey?: string | null;
    /** Epoch milliseconds of the left edge. */
    @api from = 0;
    /** Epoch milliseconds of the right edge; days are told to it. */
    @api now = 0;

    isUnfolded = false;
    width = USUAL_WIDTH;
    label = {
        close: CLOSE,
        failed: FAILED,
        keys: KEYS,
        marks: MARKS,
        several: SEVERAL,
        worked: WORKED
    };
    /** The lane that the Tab key reaches. */
    private entryId = '';
    /** The mark whose rows are listed below the chart. */
    private openMark?: { laneId: string; name: string; mark: Mark };
    private needsFocus = false;
    private observer?: ResizeObserver;
    private readonly draw = remember(chartOf);

    renderedCallback(): void {
        this.measure();
        if (!this.needsFocus) return;
        this.needsFocus = false;
        this.template?.querySelector<HTMLElement>('.opened-text')?.focus();
    }

    disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = undefined;
    }

    get chart(): Chart {
        const { signIns, marks, from, now, width, culpritKey } = this;
        return this.draw(signIns, marks, from, now, width, culpritKey);
    }

    get lanes() {
        const lanes = this.isUnfolded ? this.chart.lanes : this.chart.lanes.slice(0, FIRST_LANES);
        const entryId = lanes.some(({ id }) => id === this.entryId) ? this.entryId : lanes[0]?.id;
        return lanes.map((lane) => ({ lane, id: lane.id, isEntry: lane.id === entryId }));
    }

    get foldText(): string {
        const more = this.chart.lanes.length - FIRST_LANES;
        if (more < 1) return '';
        if (this.isUnfolded) return FEWER;
        return more === 1 ? MORE_ONE : formatText(MORE_MANY, more);
    }

    get chartStyle(): string {
        return `--flag-rows:${this.chart.flagRows}`;
    }

    /** The rows that were asked for; another stretch of time that lacks the mark closes them. */
    get opened(): { text: string; entries: Entry[] } | undefined {
        if (!this.openMark) return undefined;
        const { laneId, name, mark } = this.openMark;
        const lane = this.chart.lanes.find(({ id }) => id === laneId);
        if (!lane?.marks.some(({ id }) => id === mark.id)) return undefined;
        return { text: `${name}: ${mark.text}`, entries: mark.rows.map(entry(name)).reverse() };
    }

    handleFold(): void {
        this.isUnfolded = !this.isUnfolded;
    }

    handleLaneFocus(event: Event): void {
        this.entryId = idOf(event);
    }

    handleLaneStep(event: CustomEvent<{ step: number; middle: number }>): void {
        const place = this.laneElements.indexOf(event.currentTarget as LaneElement);
        this.laneElements[place + event.detail.step]?.focusNear(event.detail.middle);
    }

    handleOpen(event: CustomEvent<{ mark: Mark }>): void {
        const { id, name } = this.chart.lanes.find((lane) => lane.id === idOf(event)) as Lane;
        this.openMark = { laneId: id, name, mark: event.detail.mark };
        this.needsFocus = true;
    }

    handleClose(): void {
        const { laneId, mark } = this.openMark ?? {};
        this.openMark = undefined;
        const lane = this.laneElements.find(({ dataset }) => dataset.id === laneId);
        if (mark) lane?.focusNear(mark.middle);
    }

    handleOpenedKey(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.handleClose();
    }

    private get laneElements(): LaneElement[] {
        return [...(this.template?.querySelectorAll<LaneElement>('c-timeline-lane') ?? [])];
    }

    private measure(): void {
        const ruler = this.template?.querySelector<HTMLElement>('.ruler');
        if (this.observer || !ruler || typeof ResizeObserver === 'undefined') return;
        this.observer = new ResizeObserver(() => {
            if (ruler.clientWidth) this.width = ruler.clientWidth;
        });
        this.observer.observe(ruler);
    }
}

function entry(client: string): (row: Mark['rows'][number]) => Entry {
    return ({ id, at, status, worked }) => ({
        id,
        at,
        client,
        text: status,
        tone: worked ? 'good' : 'bad'
    });
}

function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.id ?? '';
}
