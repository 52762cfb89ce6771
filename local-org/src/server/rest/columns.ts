/**
 * `query?columns=true`: what a query gives back, without running it. `sf data query` asks for it.
 */
import type { Org } from '../../org.ts';
import { apexTypeOf } from '../../sobj/convert.ts';
import type { FieldDescribe } from '../../sobj/schema.ts';
import { bindQuery } from '../../soql/bind.ts';
import type { BoundOperand, BoundQuery, Column, FieldPath } from '../../soql/bound.ts';
import { parseDynamic } from '../../soql/parse.ts';

interface ColumnMetadata {
    readonly aggregate: boolean;
    readonly apexType: string | null;
    readonly booleanType: boolean;
    readonly columnName: string;
    readonly custom: boolean;
    readonly displayName: string;
    readonly foreignKeyName: string | null;
    readonly insertable: boolean;
    readonly joinColumns: readonly ColumnMetadata[];
    readonly numberType: boolean;
    readonly textType: boolean;
    readonly updatable: boolean;
}

const numbers = new Set(['Integer', 'Long', 'Decimal']);

/** The columns of a query. @throws SoqlError as running it would */
export function columnsOf({ schema }: Org, text: string) {
    const query = bindQuery(parseDynamic(text).query, schema);
    return {
        entityName: query.object.name,
        groupBy: query.groupBy.length > 0,
        idSelected: query.columns.some((column) => nameOf(column) === 'Id'),
        keyPrefix: query.object.keyPrefix,
        columnMetadata: columnList(query)
    };
}

function columnList({ columns }: BoundQuery): ColumnMetadata[] {
    return columns.map((column) => {
        if (column.kind === 'field') return pathColumn(column.path, column.path.hops);
        if (column.kind === 'result') return resultColumn(column.name, column.operand);
        const joinColumns = columnList(column.query);
        return { ...plain, ...named(column.relationship), aggregate: true, joinColumns };
    });
}

/** A column per step over a lookup, the field in the innermost. */
function pathColumn(path: FieldPath, hops: readonly FieldDescribe[]): ColumnMetadata {
    const [first, ...rest] = hops;
    if (first === undefined) return fieldColumn(path.field);
    const name = first.relationshipName ?? first.name;
    const joinColumns = [pathColumn(path, rest)];
    return { ...plain, ...named(name), foreignKeyName: first.name, joinColumns };
}

function fieldColumn(field: FieldDescribe): ColumnMetadata {
    const type = apexTypeOf(field.type);
    return {
        ...plain,
        ...named(field.name),
        apexType: type,
        booleanType: type === 'Boolean',
        custom: field.custom,
        insertable: field.createable,
        numberType: numbers.has(type),
        textType: type === 'String',
        updatable: field.updateable
    };
}

function resultColumn(name: string, operand: BoundOperand): ColumnMetadata {
    if (operand.kind === 'field') return { ...fieldColumn(operand.field), ...named(name) };
    return { ...plain, ...named(name), aggregate: true, numberType: true };
}

function nameOf(column: Column): string | null {
    return column.kind === 'field' ? column.path.name : null;
}

function named(name: string) {
    return { columnName: name, displayName: name };
}

const plain = {
    aggregate: false,
    apexType: null,
    booleanType: false,
    custom: false,
    foreignKeyName: null,
    insertable: false,
    joinColumns: [],
    numberType: false,
    textType: false,
    updatable: false
} as const;
