/** A timeline that is as full as it can be. */

const ROWS = 2000;
const CLIENTS = 12;
const DAY_MS = 86_400_000;

/** The parts of an answer of `TimelineController.getTimeline` that are filled here. */
export interface Timeline {
    readonly endsAt: string;
    readonly clients: readonly { readonly key: string }[];
    readonly [field: string]: unknown;
}

/** The same answer with 2,000 rows of 12 clients in 30 days, most of them of late, two in five refused. */
export function crowded(timeline: Timeline): Timeline {
    const now = Date.parse(timeline.endsAt);
    const dice = rolls();
    const ages = Array.from({ length: ROWS }, () => dice() ** 3 * 30 * DAY_MS);
    return {
        ...timeline,
        clients: Array.from({ length: CLIENTS }, (_, index) => ({
            ...timeline.clients[0],
            key: index === 0 ? (timeline.clients[0]?.key ?? '') : `client ${index}`,
            application: `Client ${index}`
        })),
        statuses: [
            { text: 'Success', outcome: 'SUCCESS' },
            { text: 'Invalid Password', outcome: 'WRONG_PASSWORD' }
        ],
        attempts: ages
            .sort((a, b) => a - b)
            .map((age, index) => ({
                id: `0Ya${String(index).padStart(15, '0')}`,
                at: new Date(now - age).toISOString(),
                client: Math.floor(dice() * CLIENTS),
                status: dice() < 0.4 ? 1 : 0
            }))
    };
}

/** Numbers from 0 to 1 that look like chance and are the same in every run. */
function rolls(): () => number {
    let seed = 7;
    return () => {
        seed = (seed * 16_807) % 2_147_483_647;
        return seed / 2_147_483_647;
    };
}
