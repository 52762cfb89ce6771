/**
 * The state of the utility bar: what panels and labels show, and what the API reads and changes.
 */
import type { UtilityData } from '../../page-data.ts';
import { observable } from '../observable.ts';

/** One utility as it is now. Sizes are in CSS pixels. */
export interface Utility {
    readonly id: string;
    readonly data: UtilityData;
    readonly label: string;
    readonly icon: string;
    readonly highlighted: boolean;
    readonly panelLabel: string;
    readonly panelIcon: string;
    readonly width: number;
    readonly height: number;
    readonly open: boolean;
    readonly poppedOut: boolean;
    /** True from the moment its component is created. */
    readonly loaded: boolean;
    /** True when it lies over a page that can't be used meanwhile. */
    readonly modal: boolean;
    readonly popoutEnabled: boolean;
    /** Why it can't be popped out, for the user. */
    readonly popoutRefusal: string;
    /** True when opening moves the focus into the panel. */
    readonly takesFocus: boolean;
}

type ClickListener = (event: { utilityId: string; panelVisible: boolean }) => void;

/** All utilities of the open app, in their order. */
export const utilities = observable<readonly Utility[]>([]);

const clickListeners = new Map<string, ClickListener[]>();

/** Puts an app's utilities into the bar, all closed. */
export function setUtilities(all: readonly UtilityData[]): void {
    utilities.set(all.map(closed));
}

/** The utility. @throws Error when there is none of that id */
export function utility(id: string): Utility {
    const found = utilities.get().find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`There is no utility with the id ${id}.`);
    return found;
}

/** Changes a utility; the others stay as they are. @throws Error when there is none of that id */
export function change(id: string, changes: Partial<Utility>): void {
    const before = utility(id);
    utilities.set(
        utilities.get().map((other) => (other === before ? { ...before, ...changes } : other))
    );
}

/** Opens a panel; the one that was open closes, since there is room for one. */
export function openPanel(id: string, takesFocus = true): void {
    if (utility(id).poppedOut) return;
    for (const other of utilities.get()) {
        if (other.open && other.id !== id) change(other.id, { open: false });
    }
    change(id, { open: true, loaded: true, takesFocus });
}

/** Hides a panel; its component stays. */
export function closePanel(id: string): void {
    change(id, { open: false });
}

/** What a click on the utility's button does: opens or hides it, and tells who asked to be told. */
export function clickUtility(id: string): void {
    if (utility(id).open) closePanel(id);
    else openPanel(id);
    const event = { utilityId: id, panelVisible: utility(id).open };
    for (const listener of clickListeners.get(id) ?? []) listener(event);
}

/** Tells about every later click on a utility's button. */
export function onClick(id: string, listener: ClickListener): void {
    clickListeners.set(id, [...(clickListeners.get(id) ?? []), listener]);
}

function closed(data: UtilityData): Utility {
    return {
        id: data.id,
        data,
        label: data.label,
        icon: data.icon,
        highlighted: false,
        panelLabel: data.label,
        panelIcon: data.icon,
        width: data.width,
        height: data.height,
        open: false,
        poppedOut: false,
        loaded: data.eager,
        modal: false,
        popoutEnabled: true,
        popoutRefusal: '',
        takesFocus: true
    };
}
