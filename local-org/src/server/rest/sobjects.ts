import type { FastifyInstance } from 'fastify';
import { restDescribe, restDescribeGlobal } from '../../sobj/describe-json.ts';
import { callerOf, type Versioned } from './caller.ts';

interface Target {
    Params: { version: string; object: string };
}

const path = '/services/data/:version/sobjects';

/** Adds `sobjects` and `sobjects/X/describe`. */
export function addSObjects(app: FastifyInstance): void {
    for (const address of [path, `${path}/`]) {
        app.get<Versioned>(address, (request) => restDescribeGlobal(app.org, callerOf(request)));
    }
    for (const address of [`${path}/:object/describe`, `${path}/:object/describe/`]) {
        app.get<Target>(address, (request) => {
            return restDescribe(app.org, callerOf(request), request.params.object);
        });
    }
}
