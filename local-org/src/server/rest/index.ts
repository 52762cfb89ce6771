/** The REST API under `/services/data`. */
import type { FastifyInstance } from 'fastify';
import { addChanges } from './changes.ts';
import { addRestErrors } from './errors.ts';
import { addLimits } from './limits.ts';
import { addPassword } from './password.ts';
import { addQuery } from './query.ts';
import { addRetrieve } from './retrieve.ts';
import { addSObjects } from './sobjects.ts';
import { addVersions } from './versions.ts';

/** Adds the REST API. */
export function addRest(app: FastifyInstance): void {
    app.register(async (rest) => {
        addRestErrors(rest);
        addVersions(rest);
        addQuery(rest);
        addSObjects(rest);
        addPassword(rest);
        addRetrieve(rest);
        addChanges(rest);
        addLimits(rest);
    });
}
