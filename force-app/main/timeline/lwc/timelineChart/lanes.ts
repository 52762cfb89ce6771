import FAILED_MANY from '@salesforce/label/c.Timeline_Mark_Failed_Many';
import FAILED_ONE from '@salesforce/label/c.Timeline_Mark_Failed_One';
import MIXED from '@salesforce/label/c.Timeline_Mark_Mixed';
import SUMMARY from '@salesforce/label/c.Timeline_Lane_Summary';
import WORKED_MANY from '@salesforce/label/c.Timeline_Mark_Worked_Many';
import WORKED_ONE from '@salesforce/label/c.Timeline_Mark_Worked_One';
import { clientDetail, clientName } from 'c/clientText';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';
import type { SignIn, SignIns } from 'c/timelineData';
import type { Lane, Mark } from 'c/timelineLane';
import { percent, type Axis } from './axis';
import { groupsOf, type Group } from './grouping';

/**
 * One lane for each client that tried in the time drawn: the culprit first, then who fails most, then who tried last.
 * @param culpritKey of the client that causes the trouble, if one does
 */
export function lanesOf(signIns: SignIns, axis: Axis, culpritKey?: string | null): Lane[] {
    const byClient = new Map<number, SignIn[]>();
    for (let i = signIns.rows.length - 1; i >= 0; i--) {
        const row = signIns.rows[i] as SignIn;
        if (row.at < axis.from || row.at > axis.to) continue;
        const known = byClient.get(row.client);
        if (known) known.push(row);
        else byClient.set(row.client, [row]);
    }
    const weight = ([client, rows]: [number, SignIn[]]) => {
        if (signIns.clients[client]?.key === culpritKey) return Infinity;
        return rows.filter(({ worked }) => !worked).length;
    };
    return [...byClient]
        .sort((a, b) => weight(b) - weight(a) || a[0] - b[0])
        .map(([client, rows]) => laneOf(signIns.clients[client] as Apex.LoginClient, rows, axis));
}

/** What a stretch of attempts came to, with when: "Failed 10 times, today, 08:15 to today, 10:30". @param rows oldest first */
export function spoken(rows: SignIn[], now: number): string {
    const [first, last] = [rows[0], rows.at(-1)] as [SignIn, SignIn];
    const [from, to] = [first, last].map(({ at }) => dayAndTime(new Date(at).toISOString(), now));
    const successes = rows.filter(({ worked }) => worked).length;
    const failures = rows.length - successes;
    if (successes && failures) return formatText(MIXED, successes, failures, from ?? '', to ?? '');
    const [one, many] = successes ? [WORKED_ONE, WORKED_MANY] : [FAILED_ONE, FAILED_MANY];
    return rows.length === 1
        ? formatText(one, from ?? '')
        : formatText(many, rows.length, from ?? '', to ?? '');
}

function laneOf(client: Apex.LoginClient, rows: SignIn[], axis: Axis): Lane {
    const parts = [rows.filter(({ worked }) => !worked), rows.filter(({ worked }) => worked)];
    const ends = parts.filter(({ length }) => length).map((part) => spoken(part, axis.to));
    const [name, detail] = [clientName(client), clientDetail(client)];
    return {
        id: client.key,
        name,
        detail,
        summary: formatText(SUMMARY, name, detail, ends.join('. ')),
        marks: groupsOf(rows, axis).map((group) => markOf(group, axis))
    };
}

function markOf(group: Group, axis: Axis): Mark {
    const { rows, successes, failures, left, width } = group;
    const middle = left + width / 2;
    const kind = successes && failures ? 'mixed' : successes ? 'good' : 'bad';
    return {
        id: rows[0]?.id ?? '',
        rows,
        text: spoken(rows, axis.to),
        middle,
        cssClass: `mark mark_${kind}${rows.length > 1 ? ' mark_many' : ''}`,
        style: `left:${percent(left, axis)};width:${percent(width, axis)}`,
        noteStyle: `left:clamp(0px, ${percent(middle, axis)} - 9rem, 100% - 18rem)`,
        isGoodAlone: rows.length === 1 && successes === 1,
        isBadAlone: rows.length === 1 && failures === 1,
        successes: rows.length > 1 && successes ? `✓ ${successes}` : '',
        failures: rows.length > 1 && failures ? `✕ ${failures}` : ''
    };
}
