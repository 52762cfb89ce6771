/** Weather: clients that keep signing in while the org runs, so that the console moves. */
import type { Dice } from '../identity/demo/dice.ts';
import type { Timers } from './timers.ts';

/** Somebody or something that signs in again and again. */
export interface Actor {
    readonly name: string;
    /** Seconds from one visit to the next, at least and at most. */
    readonly pause: readonly [least: number, most: number];
    /** Signs in, or fails to. */
    readonly visit: (dice: Dice) => Promise<void>;
}

/** What weather needs. */
export interface WeatherOptions {
    readonly actors: readonly Actor[];
    readonly timers: Timers;
    readonly dice: Dice;
    /** Hears when somebody couldn't even reach the org. */
    readonly log: (line: string) => void;
}

/** Weather that is on. */
export interface Weather {
    /** Ends it; resolves when the last visit is over. */
    readonly stop: () => Promise<void>;
}

/** Starts weather. Each actor makes one visit at a time and then pauses, so the rate is bounded. */
export function startWeather({ actors, timers, dice, log }: WeatherOptions): Weather {
    const callOff = new Map<Actor, () => void>();
    const visits = new Set<Promise<void>>();
    let isOn = true;

    const plan = (actor: Actor, [least, most]: readonly [number, number]) => {
        if (!isOn) return;
        const seconds = least + dice.below(most - least + 1);
        callOff.set(
            actor,
            timers.after(seconds * 1_000, () => begin(actor))
        );
    };
    const begin = (actor: Actor) => {
        const visit = actor
            .visit(dice)
            .catch((error: unknown) => log(`${actor.name}: ${(error as Error).message}`))
            .finally(() => {
                visits.delete(visit);
                plan(actor, actor.pause);
            });
        visits.add(visit);
    };

    for (const actor of actors) plan(actor, [1, actor.pause[1]]);
    return {
        stop: async () => {
            isOn = false;
            for (const cancel of callOff.values()) cancel();
            await Promise.all(visits);
        }
    };
}
