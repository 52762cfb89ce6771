/**
 * Creating, updating and deleting records, one at a time, with the user's permissions and the app's
 * triggers.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
    allowsDml,
    executeDml,
    newMixedDmlScope,
    type DmlOperation,
    type DmlResult
} from '../../dml/dml.ts';
import { runInTransaction } from '../../run/transaction.ts';
import type { SObjectDescribe } from '../../sobj/schema.ts';
import { SObjectValue } from '../../sobj/sobject.ts';
import { HttpError } from '../http-error.ts';
import { callerOf, notFound } from './caller.ts';
import { DmlRefusal } from './errors.ts';
import { recordFrom } from './record-json.ts';
import { recordPath, type RecordTarget } from './retrieve.ts';

interface ObjectTarget {
    Params: { version: string; object: string };
}

/** Adds POST to an object, PATCH and DELETE to a record. */
export function addChanges(app: FastifyInstance): void {
    app.post<ObjectTarget>('/services/data/:version/sobjects/:object', (request, reply) => {
        const record = recordFrom(objectOf(request), request.body);
        const { id } = change(request, 'insert', record);
        return reply.code(201).send({ id, success: true, errors: [] });
    });
    app.patch<RecordTarget>(recordPath, (request, reply) => {
        const record = recordFrom(objectOf(request), request.body);
        change(request, 'update', identified(record, request));
        return reply.code(204).send();
    });
    app.delete<RecordTarget>(recordPath, (request, reply) => {
        change(request, 'delete', identified(new SObjectValue(objectOf(request)), request));
        return reply.code(204).send();
    });
}

function objectOf(request: FastifyRequest<ObjectTarget>): SObjectDescribe {
    callerOf(request);
    const object = request.server.org.schema.object(request.params.object);
    if (object === undefined) throw notFound();
    return object;
}

/** The record with the id in the path. @throws HttpError when there is no such row */
function identified(record: SObjectValue, request: FastifyRequest<RecordTarget>): SObjectValue {
    const row = request.server.org.store.get(record.describe.name, request.params.id);
    if (row === undefined) throw notFound();
    record.load('id', row.Id);
    return record;
}

/** @throws DmlRefusal with the reasons when the record is refused */
function change(request: FastifyRequest, operation: DmlOperation, record: SObjectValue): DmlResult {
    const { org } = request.server;
    const userId = callerOf(request);
    requireOperation(record.describe, operation);
    const [result] = runInTransaction(org, { userId }, ({ limits }) =>
        executeDml(operation, [record], {
            store: org.store,
            schema: org.schema,
            userId,
            now: org.clock.now(),
            access: 'user',
            allOrNone: false,
            limits,
            triggers: org.program.triggerHost,
            scope: newMixedDmlScope()
        })
    );
    if (!result!.success) throw new DmlRefusal(result!.errors);
    return result!;
}

function requireOperation(object: SObjectDescribe, operation: DmlOperation): void {
    if (allowsDml(object, operation)) return;
    const verb = operation === 'insert' ? 'create' : operation;
    const message = `entity type ${object.name} does not support ${verb}`;
    throw new HttpError(400, 'INVALID_TYPE_FOR_OPERATION', message);
}
