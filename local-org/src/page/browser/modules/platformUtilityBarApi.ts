/**
 * `lightning/platformUtilityBarApi`
 * (https://developer.salesforce.com/docs/component-library/bundle/lightning-platform-utility-bar-api).
 * Every function resolves to true, or rejects when there is no utility of that id.
 */
import {
    change,
    closePanel,
    onClick,
    openPanel,
    utilities,
    utility,
    type Utility
} from './utilities.ts';

/** A utility as the API describes it. */
export interface UtilityInfo {
    readonly id: string;
    readonly isLoaded: boolean;
    readonly utilityLabel: string;
    readonly utilityIcon: string;
    readonly utilityHighlighted: boolean;
    readonly utilityVisible: boolean;
    readonly utilityPoppedOut: boolean;
    readonly panelHeaderLabel: string;
    readonly panelHeaderIcon: string;
    readonly panelHeight: number;
    readonly panelWidth: number;
}

/** Wire adapter for the id of the utility a component stands in; undefined anywhere else. */
export class EnclosingUtilityId {
    static readonly contextSchema = { utilityId: 'optional' };

    readonly #provide: (id: string | undefined) => void;

    constructor(provide: (id: string | undefined) => void) {
        this.#provide = provide;
    }

    connect(): void {}

    update(_config: object, context?: { utilityId?: string }): void {
        this.#provide(context?.utilityId);
    }

    disconnect(): void {}
}

/** All utilities, in the order of the bar. */
export async function getAllUtilityInfo(): Promise<UtilityInfo[]> {
    return utilities.get().map(infoOf);
}

export async function getInfo(utilityId: string): Promise<UtilityInfo> {
    return infoOf(utility(utilityId));
}

/** Opens the panel; it takes the focus unless `autoFocus` is false. */
export async function open(
    utilityId: string,
    { autoFocus = true }: { autoFocus?: boolean } = {}
): Promise<true> {
    openPanel(utilityId, autoFocus);
    return true;
}

export async function minimize(utilityId: string): Promise<true> {
    closePanel(utilityId);
    return true;
}

/** Changes label, icon or highlight in the bar; what isn't named stays. */
export async function updateUtility(
    utilityId: string,
    { label, icon, highlighted }: { label?: string; icon?: string; highlighted?: boolean }
): Promise<true> {
    const changes = { label, icon: iconName(icon), highlighted };
    change(utilityId, given(changes));
    return true;
}

/** Changes header and size of the panel; sizes in pixels; what isn't named stays. */
export async function updatePanel(
    utilityId: string,
    changes: { label?: string; icon?: string; width?: number; height?: number }
): Promise<true> {
    const { label, icon, width, height } = changes;
    change(utilityId, given({ panelLabel: label, panelIcon: iconName(icon), width, height }));
    return true;
}

/** While true, nothing but the open panel can be used. */
export async function enableModal(utilityId: string, enabled: boolean): Promise<true> {
    change(utilityId, { modal: enabled });
    return true;
}

/** Allows or forbids a window of its own. */
export async function enablePopout(
    utilityId: string,
    enabled: boolean,
    { disabledText = '' }: { disabledText?: string } = {}
): Promise<true> {
    change(utilityId, { popoutEnabled: enabled, popoutRefusal: enabled ? '' : disabledText });
    return true;
}

/** Calls back after every click on the utility's button. */
export async function onUtilityClick(
    utilityId: string,
    listener: (event: { utilityId: string; panelVisible: boolean }) => void
): Promise<true> {
    onClick(utility(utilityId).id, listener);
    return true;
}

function infoOf(item: Utility): UtilityInfo {
    return {
        id: item.id,
        isLoaded: item.loaded,
        utilityLabel: item.label,
        utilityIcon: item.icon,
        utilityHighlighted: item.highlighted,
        utilityVisible: item.open,
        utilityPoppedOut: item.poppedOut,
        panelHeaderLabel: item.panelLabel,
        panelHeaderIcon: item.panelIcon,
        panelHeight: item.height,
        panelWidth: item.width
    };
}

/** `key` and `utility:key` are the same icon. */
function iconName(icon: string | undefined): string | undefined {
    return icon === undefined || icon.includes(':') ? icon : `utility:${icon}`;
}

function given<T extends object>(changes: T): Partial<T> {
    const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries) as Partial<T>;
}
