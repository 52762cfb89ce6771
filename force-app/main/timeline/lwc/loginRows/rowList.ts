import { clientDetail, clientName } from 'c/clientText';
import type { SignIn, SignIns } from 'c/timelineData';

export type SortField = 'at' | 'client' | 'status' | 'address';
export type Outcome = 'all' | 'good' | 'bad';

/** One attempt with everything that is shown of it. */
export interface Row extends Omit<SignIn, 'client'> {
    /** Key of the client. */
    clientKey: string;
    client: string;
    /** Empty where Salesforce recorded none. */
    address: string;
}

/** Which rows, and in which order. */
export interface Wish {
    outcome: Outcome;
    /** Key of a client; empty takes all. */
    clientKey: string;
    /** Part of what is written in a row, in any case; empty takes all. */
    text: string;
    /** Ids of the only rows that are wanted; empty takes all. */
    ids: readonly string[];
    sortedBy: SortField;
    isAscending: boolean;
}

export const EVERYTHING: Wish = {
    outcome: 'all',
    clientKey: '',
    text: '',
    ids: [],
    sortedBy: 'at',
    isAscending: false
};

/** @returns the latest first */
export function rowsOf({ rows, clients }: SignIns): Row[] {
    const names = clients.map((client) => ({
        clientKey: client.key,
        client: clientName(client),
        address: client.sourceIp ?? ''
    }));
    return rows.map(({ id, at, worked, status, client }) => ({
        id,
        at,
        worked,
        status,
        ...(names[client] as (typeof names)[number])
    }));
}

/** Name, way and address, so that two browsers can be told from each other. */
export function clientChoices({ clients }: SignIns): { label: string; value: string }[] {
    return clients.map((client) => ({
        value: client.key,
        label: [clientName(client), clientDetail(client)].filter(Boolean).join(', ')
    }));
}

/** @param rows the latest first, which is the order of rows that are equal otherwise */
export function pick(rows: readonly Row[], wish: Wish): Row[] {
    const ids = new Set(wish.ids);
    const text = wish.text.trim().toLowerCase();
    const picked = rows.filter(
        (row) =>
            (!ids.size || ids.has(row.id)) &&
            (wish.outcome === 'all' || row.worked === (wish.outcome === 'good')) &&
            (!wish.clientKey || row.clientKey === wish.clientKey) &&
            (!text || `${row.status}\n${row.client}\n${row.address}`.toLowerCase().includes(text))
    );
    return sorted(picked, wish);
}

function sorted(rows: Row[], { sortedBy, isAscending }: Wish): Row[] {
    const sign = isAscending ? 1 : -1;
    if (sortedBy === 'at') return rows.sort((a, b) => sign * (a.at - b.at));
    const collator = new Intl.Collator(undefined, { numeric: true });
    return rows.sort((a, b) => sign * collator.compare(a[sortedBy], b[sortedBy]));
}
