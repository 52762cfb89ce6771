/** From stored rows to the records that Apex sees. */
import { apexTypeOf, toApex } from '../sobj/convert.ts';
import type { FieldDescribe, SObjectDescribe } from '../sobj/schema.ts';
import { SObjectValue } from '../sobj/sobject.ts';
import { fieldReader } from '../store/compiled.ts';
import type { Row, Scalar } from '../store/store.ts';
import type { BoundQuery } from './bound.ts';
import { follow } from './read.ts';
import { matchingRows } from './rows.ts';
import type { RunContext } from './run-context.ts';

/** What to read of a row: fields, records above it, lists below it. */
interface Shape {
    /** By lower-case name. */
    readonly readers: Map<string, (row: Row) => unknown>;
    readonly parents: Map<string, { readonly hop: FieldDescribe; readonly shape: Shape }>;
    readonly children: { readonly relationship: string; readonly query: BoundQuery }[];
    /** Lower-case names of all of these. */
    readonly queried: Set<string>;
}

/** Makes records of rows; the Id is read even when the query doesn't name it. */
export function recordsOf(
    context: RunContext,
    query: BoundQuery,
    rows: readonly Row[]
): SObjectValue[] {
    const shape = shapeOf(query);
    return rows.map((row) => toRecord(context, query.object, shape, row));
}

/**
 * Makes records of rows one by one, for loops that keep none of them. Records with others above or below are made at once, so
 * that a loop sees them as they were when it began.
 */
export function* recordsInTurn(
    context: RunContext,
    query: BoundQuery,
    rows: readonly Row[]
): Iterable<SObjectValue> {
    const shape = shapeOf(query);
    const stands = shape.parents.size === 0 && shape.children.length === 0;
    if (!stands) return yield* recordsOf(context, query, rows);
    for (const row of rows) yield toRecord(context, query.object, shape, row);
}

function shapeOf(query: BoundQuery): Shape {
    const root = newShape();
    for (const column of query.columns) {
        if (column.kind === 'children') {
            root.children.push(column);
            root.queried.add(column.relationship.toLowerCase());
        } else if (column.kind === 'field') {
            const shape = column.path.hops.reduce(parentShape, root);
            addField(shape, column.path.field, column.toLabel);
        }
    }
    const id = query.object.field('Id');
    if (id !== undefined && !root.queried.has('id')) addField(root, id, false);
    return root;
}

function newShape(): Shape {
    return { readers: new Map(), parents: new Map(), children: [], queried: new Set() };
}

function addField(shape: Shape, field: FieldDescribe, toLabel: boolean): void {
    const lower = field.name.toLowerCase();
    shape.readers.set(lower, readerOf(field, toLabel));
    shape.queried.add(lower);
}

function parentShape(shape: Shape, hop: FieldDescribe): Shape {
    const name = hop.relationshipName!.toLowerCase();
    const known = shape.parents.get(name);
    if (known !== undefined) return known.shape;
    const parent = newShape();
    shape.parents.set(name, { hop, shape: parent });
    shape.queried.add(name);
    return parent;
}

function toRecord(
    context: RunContext,
    object: SObjectDescribe,
    shape: Shape,
    row: Row
): SObjectValue {
    const record = new SObjectValue(object, shape.queried, { row, readers: shape.readers });
    for (const [name, { hop, shape: above }] of shape.parents) {
        record.setParent(name, parentRecord(context, hop, above, row));
    }
    for (const { relationship, query } of shape.children) {
        const rows = matchingRows(context, query, row['Id'] as string);
        context.limits?.count('queryRows', rows.length);
        record.setChildren(relationship.toLowerCase(), recordsOf(context, query, rows));
    }
    return record;
}

function parentRecord(
    context: RunContext,
    hop: FieldDescribe,
    shape: Shape,
    row: Row
): SObjectValue | null {
    const above = follow(context, hop, row);
    const object = above === undefined ? undefined : context.schema.ofId(above['Id'] as string);
    if (above === undefined || object === undefined) return null;
    return toRecord(context, object, shape, above);
}

/** How Apex reads a field: an empty checkbox is false. */
function readerOf(field: FieldDescribe, toLabel: boolean): (row: Row) => unknown {
    const { name, type } = field;
    const read = fieldReader(name);
    if (toLabel) return (row) => toApex(type, labelOf(field, read(row)));
    if (type === 'boolean') return (row) => read(row) ?? false;
    return apexTypeOf(type) === 'String' ? read : (row) => toApex(type, read(row));
}

function labelOf(field: FieldDescribe, value: Scalar | undefined): Scalar {
    const entry = field.picklist.find((each) => each.value === value);
    return entry?.label ?? value ?? null;
}
