import type { FastifyInstance } from 'fastify';
import { callerOf, type Versioned } from './caller.ts';

/** `GET limits`. Requests aren't metered here, so all of the allowance remains. */
export function addLimits(app: FastifyInstance): void {
    app.get<Versioned>('/services/data/:version/limits', (request) => {
        callerOf(request);
        return { DailyApiRequests: { Max: 15_000, Remaining: 15_000 } };
    });
}
