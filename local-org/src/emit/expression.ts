import type { Code, Expression, Place } from '../bind/bound.ts';
import { OPS } from '../rt/ops.ts';
import { inline } from './inline.ts';
import type { Pool } from './pool.ts';

/** Prints an expression as JavaScript; parentheses are put around whatever might need them. */
export function print(expression: Expression, pool: Pool): string {
    const { code } = expression;
    switch (code.kind) {
        case 'constant':
            return printConstant(code.value);
        case 'pooled':
            return pool.name(code.entry);
        case 'local':
            return code.js;
        case 'this':
            return 'this';
        case 'op':
            return printOperator(code, pool);
        case 'invoke':
            return `${printTarget(code.target, pool)}.${code.js}(${list(code.args, pool)})`;
        case 'invokeSuper':
            return printSuper(code, pool);
        case 'invokeStatic':
            return `${pool.classOf(code.owner)}.${code.js}(${list(code.args, pool)})`;
        case 'native':
            return printNative(code, pool);
        case 'create':
            return `new ${pool.classOf(code.constructor.owner)}().${code.constructor.js}(${list(code.args, pool)})`;
        case 'future':
            return printFuture(code, pool);
        case 'store':
            return `(${printPlace(code.place, pool)}=${print(code.value, pool)})`;
        case 'sequence':
            return `(${list(code.parts, pool)})`;
        case 'conditional':
            return `(${printNonNull(code.condition, pool)}?${print(code.whenTrue, pool)}:${print(code.whenFalse, pool)})`;
        case 'logic':
            return `(${printNonNull(code.left, pool)}${code.operator}${printNonNull(code.right, pool)})`;
        case 'coalesce':
            return `(${print(code.left, pool)}??${print(code.right, pool)})`;
        case 'safe':
            return `((${code.temporary}=${print(code.value, pool)})===null?null:${print(code.body, pool)})`;
        case 'array':
            return `[${list(code.items, pool)}]`;
        case 'withCaller':
            return printWithCaller(code, pool);
        case 'field':
        case 'static':
            return printPlace(code, pool);
    }
}

/** Prints a value that must not be null. */
export function printNonNull(expression: Expression, pool: Pool): string {
    const text = print(expression, pool);
    return expression.nullable ? `$nonNull(${text})` : text;
}

type CodeOf<K extends Code['kind']> = Extract<Code, { kind: K }>;

function printConstant(value: CodeOf<'constant'>['value']): string {
    if (typeof value === 'bigint') return value < 0n ? `(${value}n)` : `${value}n`;
    if (typeof value === 'number' && value < 0) return `(${value})`;
    if (typeof value !== 'string') return String(value);
    return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function printPlace(place: Place, pool: Pool): string {
    switch (place.kind) {
        case 'local':
            return place.js;
        case 'field':
            return `${printTarget(place.target, pool)}.${place.field.js}`;
        case 'static':
            return `${pool.staticsOf(place.field.owner)}.${place.field.js}`;
    }
}

function printTarget(target: Expression, pool: Pool): string {
    return target.code.kind === 'this' ? 'this' : printNonNull(target, pool);
}

function printOperator(code: CodeOf<'op'>, pool: Pool): string {
    const plain = code.args.map((arg) => print(arg, pool));
    const checked = code.args.map((arg, n) => (arg.nullable ? `$nonNull(${plain[n]})` : plain[n]!));
    const written = inline(code.name, plain, checked);
    if (written !== null) return written;
    if (!(code.name in OPS)) throw new Error(`No operator ${code.name}`);
    return `$${code.name}(${plain.join(',')})`;
}

function printSuper(code: CodeOf<'invokeSuper'>, pool: Pool): string {
    const args = ['this', ...code.args.map((arg) => print(arg, pool))];
    return `${pool.classOf(code.method.owner)}.prototype.${code.method.js}.call(${args.join(',')})`;
}

function printFuture({ method, args }: CodeOf<'future'>, pool: Pool): string {
    const names = `${JSON.stringify(method.owner.qualifiedName)},${JSON.stringify(method.name)}`;
    const run = `(...$a)=>${pool.classOf(method.owner)}.${method.js}(...$a)`;
    return `$callFuture(${names},[${list(args, pool)}],${run})`;
}

function printNative(code: CodeOf<'native'>, pool: Pool): string {
    const receiver = code.receiver === null ? [] : [printTarget(code.receiver, pool)];
    return `${pool.name(code.callee)}(${[...receiver, ...code.args.map((arg) => print(arg, pool))].join(',')})`;
}

function printWithCaller(code: CodeOf<'withCaller'>, pool: Pool): string {
    const cases = code.variables.map(
        (one) => `case ${JSON.stringify(one.name.toLowerCase())}:return ${one.js};`
    );
    const { access, sharing } = code.modes;
    return `$withCaller('${access}',${sharing},($n)=>{switch($n){${cases.join('')}}},()=>${print(code.body, pool)})`;
}

function list(expressions: readonly Expression[], pool: Pool): string {
    return expressions.map((expression) => print(expression, pool)).join(',');
}
