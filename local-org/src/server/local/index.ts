/** Test controls, there only when the org was started with them. */
import type { FastifyInstance } from 'fastify';
import { PolicyError } from '../../identity/identity.ts';
import type { TestControls } from '../context.ts';
import { HttpError } from '../http-error.ts';

/** A year: further than any rule of an org looks. */
const furthestMinutes = 527_040;

/** Adds `/local/clock`, `/local/settings` and `/local/demo.json`. */
export function addTestControls(app: FastifyInstance, controls: TestControls): void {
    const now = () => ({ now: new Date(app.org.clock.now()).toISOString() });
    app.get('/local/clock', now);
    app.post('/local/clock', ({ body }) => {
        controls.clock.advance(minutesIn(body) * 60_000);
        return now();
    });
    app.get('/local/settings', () => app.org.identity.settings());
    app.put('/local/settings', ({ body }) => {
        try {
            return app.org.identity.configure(body);
        } catch (error) {
            if (!(error instanceof PolicyError)) throw error;
            throw new HttpError(400, 'INVALID_SETTING', error.message);
        }
    });
    app.get('/local/demo.json', () => controls.demo());
}

function minutesIn(body: unknown): number {
    const minutes = (body as { advanceMinutes?: unknown } | null)?.advanceMinutes;
    if (typeof minutes === 'number' && minutes >= 0 && minutes <= furthestMinutes) return minutes;
    const message = `advanceMinutes must be a number from 0 to ${furthestMinutes}.`;
    throw new HttpError(400, 'INVALID_CLOCK', message);
}
