/** One attempt to insert or update records of one object, at most 200. */
import { SObjectValue } from '../sobj/sobject.ts';
import type { Row, Scalar } from '../store/store.ts';
import { fieldProblem, objectProblem, rowProblem } from './access.ts';
import { stamp, withDefaults } from './defaults.ts';
import { error } from './failure.ts';
import type { Attempt, Item } from './item.ts';
import { resolveReferences } from './references.ts';
import { changesOf, recordOf } from './rows.ts';
import { ruleOf } from './rules/index.ts';
import type { TriggerTime } from './triggers.ts';
import type { DmlContext } from './types.ts';
import { problemsOf } from './validate.ts';

/** Saves the items that have no errors; what is wrong with the others is in their `errors`. */
export function save(context: DmlContext, items: readonly Item[]): void {
    const attempts = items.map((item) => begin(context, item)).filter((each) => each !== null);
    fire(context, attempts, 'before');
    for (const attempt of attempts) {
        takeErrors(attempt);
        if (attempt.item.errors.length === 0) write(context, attempt);
    }
    const saved = attempts.filter(({ item }) => item.errors.length === 0);
    fireAfter(context, saved);
}

/** The copy that triggers see. @returns null when the record is refused before any trigger */
function begin(context: DmlContext, item: Item): Attempt | null {
    const { object, record } = item;
    const right = item.operation === 'insert' ? 'create' : 'edit';
    const problem =
        objectProblem(context, object, right) ??
        idProblem(context, item) ??
        fieldProblem(context, object, record, right);
    const before = item.operation === 'update' ? rowOf(context, item) : null;
    const hidden = before === null ? null : rowProblem(context, object, before);
    const working = workingCopy(item, before);
    const unresolved = resolveReferences(context, object, working);
    const first = problem ?? hidden ?? unresolved;
    if (first === null) return { item, working, before };
    item.errors.push(first);
    return null;
}

function idProblem(context: DmlContext, item: Item) {
    if (item.operation === 'insert') {
        if (item.record.id === null) return null;
        return error(
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            'cannot specify Id in an insert call',
            'Id'
        );
    }
    if (item.id === null)
        return error('MISSING_ARGUMENT', 'Id not specified in an update call', 'Id');
    if (rowOf(context, item) !== null) return null;
    return error('ENTITY_IS_DELETED', 'entity is deleted');
}

function rowOf(context: DmlContext, item: Item): Row | null {
    return item.id === null ? null : (context.store.get(item.object.name, item.id) ?? null);
}

function workingCopy(item: Item, before: Row | null): SObjectValue {
    const { record, object } = item;
    const working = before === null ? new SObjectValue(object) : recordOf(object, before);
    for (const name of record.changed) {
        if (name !== 'id') working.set(name, record.values.get(name) ?? null);
    }
    for (const [name, parent] of record.parents) working.setParent(name, parent);
    return working;
}

function takeErrors({ item, working }: Attempt): void {
    for (const { message, field } of working.errors) {
        const fields = field === null ? [] : [field];
        item.errors.push(error('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, ...fields));
    }
}

function write(context: DmlContext, attempt: Attempt): void {
    const { item, before } = attempt;
    const { object } = item;
    const rule = ruleOf(object.name);
    const changes = changesOf(object, attempt.working);
    const row: Record<string, Scalar> =
        before === null
            ? withDefaults(context, object, changes)
            : { ...before, ...changes, ...stamp(context, object, before) };
    Object.assign(row, rule.derive?.(row));
    const looked = new Set(before === null ? Object.keys(row) : Object.keys(changes));
    item.errors.push(
        ...problemsOf(context, object, row, looked),
        ...(rule.check?.(context, row, before) ?? [])
    );
    if (item.errors.length === 0) store(context, attempt, row);
}

function store(context: DmlContext, attempt: Attempt, row: Record<string, Scalar>): void {
    const { item, before } = attempt;
    const { name, nameField } = item.object;
    if (before !== null) {
        context.store.update(name, item.id!, row);
        ruleOf(name).afterUpdate?.(context, context.store.get(name, item.id!)!, before);
        return;
    }
    item.id = context.store.insert(name, row);
    if (nameField?.defaultedOnCreate && (row[nameField.name] ?? null) === null) {
        context.store.update(name, item.id, { [nameField.name]: item.id.slice(0, 15) });
    }
    ruleOf(name).afterInsert?.(context, context.store.get(name, item.id)!);
}

function fire(context: DmlContext, attempts: readonly Attempt[], time: TriggerTime): void {
    const [first] = attempts;
    if (first === undefined) return;
    const { object, operation } = first.item;
    if (!context.triggers?.has(object.name, time, operation)) return;
    const oldRecords =
        operation === 'insert' ? null : attempts.map(({ before }) => recordOf(object, before!));
    const newRecords = attempts.map(({ working }) => working);
    context.triggers.fire({ time, operation, object, newRecords, oldRecords });
}

/** After the save triggers see the rows as saved, with their ids. */
function fireAfter(context: DmlContext, saved: readonly Attempt[]): void {
    const after = saved.map((attempt) => {
        const { object, id } = attempt.item;
        return { ...attempt, working: recordOf(object, context.store.get(object.name, id!)!) };
    });
    fire(context, after, 'after');
    after.forEach(takeErrors);
}
