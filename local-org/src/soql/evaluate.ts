/** Conditions over rows. */
import { DisputedSemantics } from '../rt/exceptions.ts';
import type { Row, Scalar } from '../store/store.ts';
import { typedField } from './bind-operators.ts';
import type { BoundCondition, Comparison } from './bound.ts';
import { likeMatcher } from './like.ts';
import { type Reader, readerOf } from './read.ts';
import type { RunContext } from './run-context.ts';
import { type Settled, settle } from './values.ts';

/** True, false, or null where Salesforce's documents disagree on what a null does here. */
type Verdict = boolean | null;
type Test<T> = (subject: T) => Verdict;

/**
 * A test for a condition.
 * @param reader gives an operand's value from whatever is tested: a row, or a group for HAVING
 * @throws DisputedSemantics from the test, when strict, where the result depends on a null
 */
export function testOf<T>(
    context: RunContext,
    condition: BoundCondition,
    reader: (comparison: Comparison) => (subject: T) => Scalar
): (subject: T) => boolean {
    const test = build(context, condition, reader);
    return (subject) => {
        const verdict = test(subject);
        if (verdict !== null) return verdict;
        throw new DisputedSemantics(
            'soql-null-comparison',
            'The result of this query depends on how null compares'
        );
    };
}

/** A test of rows. */
export function rowTest(context: RunContext, condition: BoundCondition): (row: Row) => boolean {
    return testOf<Row>(context, condition, ({ operand }): Reader => readerOf(context, operand));
}

function build<T>(
    context: RunContext,
    condition: BoundCondition,
    reader: (comparison: Comparison) => (subject: T) => Scalar
): Test<T> {
    if (condition.kind === 'compare') return comparisonTest(context, condition, reader(condition));
    if (condition.kind === 'not') {
        const inner = build(context, condition.part, reader);
        return (subject) => negate(inner(subject));
    }
    const parts = condition.parts.map((part) => build(context, part, reader));
    const decisive = condition.kind === 'or';
    return (subject) => combine(parts, subject, decisive);
}

function negate(verdict: Verdict): Verdict {
    return verdict === null ? null : !verdict;
}

/** AND is decided by a false, OR by a true, whatever the disputed parts would say. */
function combine<T>(parts: readonly Test<T>[], subject: T, decisive: boolean): Verdict {
    let disputed = false;
    for (const part of parts) {
        const verdict = part(subject);
        if (verdict === decisive) return decisive;
        disputed ||= verdict === null;
    }
    return disputed ? null : !decisive;
}

function comparisonTest<T>(
    context: RunContext,
    comparison: Comparison,
    read: (subject: T) => Scalar
): Test<T> {
    const settled = settle(context, comparison);
    const fold = folderOf(comparison);
    const test = operatorTest(comparison, settled, fold);
    const onNull = nullVerdict(context, comparison, settled);
    return (subject) => {
        const value = read(subject);
        return value === null ? onNull : test(fold(value));
    };
}

/** What a comparison says about a row whose field is null. */
function nullVerdict(context: RunContext, comparison: Comparison, settled: Settled): Verdict {
    const { operator } = comparison;
    const listed = settled.kind === 'many' && settled.values.some(isNull);
    if (operator === '=') return isNull(settled);
    if (operator === '!=' && isNull(settled)) return false;
    if (operator === 'IN') return listed;
    if (operator === 'NOT IN' && settled.kind === 'many' && settled.values.length === 0)
        return true;
    if (operator === 'LIKE' || operator === 'INCLUDES' || operator === '>' || operator === '>=') {
        return false;
    }
    if (context.strict) return null;
    if (operator === 'NOT IN') return !listed;
    return operator === '!=' || operator === 'EXCLUDES';
}

function isNull(settled: Settled): boolean {
    return settled.kind === 'one' && settled.value === null;
}

type Fold = (value: Scalar) => Scalar;

/** Text compares without case, but ids and fields marked case-sensitive. */
function folderOf(comparison: Comparison): Fold {
    const field = typedField(comparison.operand);
    const exact =
        field !== null && (field.caseSensitive || ['id', 'reference'].includes(field.type));
    if (exact) return (value) => value;
    return (value) => (typeof value === 'string' ? value.toLowerCase() : value);
}

function operatorTest(
    comparison: Comparison,
    settled: Settled,
    fold: Fold
): (value: Scalar) => boolean {
    const { operator } = comparison;
    if (settled.kind === 'many') return manyTest(operator, settled.values, fold);
    if (settled.kind === 'span') return spanTest(operator, settled.span);
    const wanted = settled.value === null ? null : fold(settled.value);
    if (operator === 'LIKE') return likeTest(wanted);
    if (wanted === null) return () => operator === '!=';
    const order = (value: Scalar) => (value! < wanted ? -1 : value! > wanted ? 1 : 0);
    return (value) => holds(operator, order(value));
}

function likeTest(pattern: Scalar): (value: Scalar) => boolean {
    if (typeof pattern !== 'string') return () => false;
    const matches = likeMatcher(pattern);
    return (value) => matches(String(value));
}

function holds(operator: Comparison['operator'], order: number): boolean {
    switch (operator) {
        case '=':
            return order === 0;
        case '!=':
            return order !== 0;
        case '<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        default:
            return order >= 0;
    }
}

function spanTest(
    operator: Comparison['operator'],
    span: Extract<Settled, { kind: 'span' }>['span']
): (value: Scalar) => boolean {
    const { from, to } = span;
    return (value) => holds(operator, value! < from ? -1 : value! >= to ? 1 : 0);
}

function manyTest(
    operator: Comparison['operator'],
    values: readonly Settled[],
    fold: Fold
): (value: Scalar) => boolean {
    if (operator === 'INCLUDES' || operator === 'EXCLUDES') {
        const wanted = values.map((each) => picks(each.kind === 'one' ? fold(each.value) : null));
        const includes = (value: Scalar) => {
            const chosen = new Set(picks(value));
            return wanted.some((all) => all.every((pick) => chosen.has(pick)));
        };
        return (value) => includes(value) === (operator === 'INCLUDES');
    }
    const set = new Set(values.map((each) => (each.kind === 'one' ? fold(each.value) : null)));
    const spans = values
        .filter((each) => each.kind === 'span')
        .map((each) => spanTest('=', each.span));
    const within = (value: Scalar) => set.has(value) || spans.some((test) => test(value));
    return (value) => within(value) === (operator === 'IN');
}

function picks(value: Scalar): string[] {
    return String(value ?? '').split(';');
}
