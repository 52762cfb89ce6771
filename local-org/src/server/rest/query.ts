/** `query` and `queryAll` with paging. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { restQuery } from '../../soql/rest.ts';
import { HttpError } from '../http-error.ts';
import { callerOf, type Versioned } from './caller.ts';
import { columnsOf } from './columns.ts';
import { Locators } from './locators.ts';

type Resource = 'query' | 'queryAll';

interface Query extends Versioned {
    Querystring: { q?: string | string[]; columns?: string };
}

interface NextPage {
    Params: { version: string; locator: string };
}

const defaultBatch = 2_000;

/** Adds both resources and the pages behind them. */
export function addQuery(app: FastifyInstance): void {
    const locators = new Locators(app.org);
    for (const resource of ['query', 'queryAll'] as const) {
        const path = `/services/data/:version/${resource}`;
        for (const address of [path, `${path}/`]) {
            app.get<Query>(address, (request) => answer(request, resource, locators));
        }
        app.get<NextPage>(`${path}/:locator`, (request) => {
            const base = `/services/data/${request.params.version}/${resource}`;
            const page = locators.next(callerOf(request), request.params.locator, base);
            if (page !== undefined) return page;
            throw new HttpError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
        });
    }
}

function answer(request: FastifyRequest<Query>, resource: Resource, locators: Locators) {
    const userId = callerOf(request);
    const { org } = request.server;
    const { q, columns } = request.query;
    if (typeof q !== 'string' || q.trim() === '') {
        throw new HttpError(400, 'MALFORMED_QUERY', 'A query string has to be specified');
    }
    if (columns === 'true') return columnsOf(org, q);
    const { totalSize, records } = restQuery(org, userId, q, {
        all: resource === 'queryAll',
        version: request.params.version
    });
    if (records.length === 0) return { totalSize, done: true, records };
    const base = `/services/data/${request.params.version}/${resource}`;
    return locators.open(userId, records, batchSize(request), base);
}

/** Rows per page as the header asks, between 200 and 2,000. */
function batchSize({ headers }: FastifyRequest): number {
    const wanted = /batchSize\s*=\s*(\d{1,6})/i.exec(String(headers['sforce-query-options'] ?? ''));
    if (wanted === null) return defaultBatch;
    return Math.min(2_000, Math.max(200, Number(wanted[1])));
}
