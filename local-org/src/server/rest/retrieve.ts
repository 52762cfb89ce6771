/** `GET sobjects/X/ID`: one record, all fields that the user may read or those asked for. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { restDescribe } from '../../sobj/describe-json.ts';
import { restQuery } from '../../soql/rest.ts';
import { callerOf, notFound } from './caller.ts';

/** A record's address. */
export interface RecordTarget {
    Params: { version: string; object: string; id: string };
}

/** Path of one record. */
export const recordPath = '/services/data/:version/sobjects/:object/:id';

interface Retrieve extends RecordTarget {
    Querystring: { fields?: string };
}

const idPattern = /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/;

/** Adds retrieving. */
export function addRetrieve(app: FastifyInstance): void {
    app.get<Retrieve>(recordPath, (request) => retrieve(request));
}

function retrieve(request: FastifyRequest<Retrieve>) {
    const userId = callerOf(request);
    const { org } = request.server;
    const { object, id, version } = request.params;
    const { name, fields } = restDescribe(org, userId, object);
    if (!idPattern.test(id)) throw notFound();
    const asked = request.query.fields?.split(',').map((field) => field.trim());
    const columns = asked ?? fields.map((field) => field.name);
    const soql = `SELECT ${columns.join(', ')} FROM ${name} WHERE Id = '${id}'`;
    const [record] = restQuery(org, userId, soql, { all: false, version }).records;
    if (record === undefined) throw notFound();
    return record;
}
