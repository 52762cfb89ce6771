/** `npm start -- --weather`. */
import { createDice } from '../identity/demo/dice.ts';
import type { Store } from '../store/store.ts';
import { demoCast } from './demo-cast.ts';
import { post } from './post.ts';
import { realTimers } from './timers.ts';
import { startWeather, type Weather } from './weather.ts';

/** The same weather in every run. */
const seed = 7;

/**
 * Lets the demo org's clients sign in until it is stopped.
 * @param store of a demo org
 * @param url scheme, host and port of the org
 */
export function startDemoWeather(store: Store, url: string, log: (line: string) => void): Weather {
    const actors = demoCast({ store, url, post });
    return startWeather({ actors, timers: realTimers, dice: createDice(seed), log });
}
