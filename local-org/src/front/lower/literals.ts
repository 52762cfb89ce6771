import type { LiteralContext } from '@apexdevtools/apex-parser';
import type { LiteralNode, LiteralType, Position } from '../ast/index.ts';
import { refuse } from '../problem.ts';
import { positionOf } from './place.ts';

const ESCAPES: Readonly<Record<string, string>> = {
    b: '\b',
    t: '\t',
    n: '\n',
    f: '\f',
    r: '\r',
    '"': '"',
    "'": "'",
    '\\': '\\'
};

/**
 * Lowers a literal. `negative` folds the minus sign before it into the literal, because the smallest Integer
 * can't be written without it.
 * @throws Refusal when the value is out of its type's range
 */
export function lowerLiteral(context: LiteralContext, negative = false): LiteralNode {
    const at = positionOf(context);
    const text = context.getText();
    if (context.IntegerLiteral()) return integer(at, sign(text, negative));
    if (context.LongLiteral()) return long(at, sign(text.slice(0, -1), negative));
    if (context.NumberLiteral()) return number(at, sign(text, negative));
    if (context.BooleanLiteral()) return literal(at, 'Boolean', text.toLowerCase());
    if (context.NULL()) return literal(at, 'null', '');
    return literal(at, 'String', decodeString(at, text));
}

/** @throws Refusal outside the range of 32 bits */
export function integer(at: Position, text: string): LiteralNode {
    const value = BigInt(text);
    if (BigInt.asIntN(32, value) !== value) refuse(at, 'literal', `Illegal integer: ${text}`);
    return literal(at, 'Integer', value.toString());
}

/** @throws Refusal outside the range of 64 bits */
export function long(at: Position, text: string): LiteralNode {
    const value = BigInt(text);
    if (BigInt.asIntN(64, value) !== value) refuse(at, 'literal', `Illegal long: ${text}`);
    return literal(at, 'Long', value.toString());
}

/** The text of a String literal, quotes removed and escapes decoded. */
export function decodeString(at: Position, text: string): string {
    if (text.startsWith("'''")) return decodeEscapes(at, text.slice(3, -3).replace(/^\r?\n/, ''));
    if (/[\r\n]/.test(text))
        refuse(
            at,
            'literal',
            'Illegal string literal: Line breaks are not allowed in string literals'
        );
    return decodeEscapes(at, text.slice(1, -1));
}

function decodeEscapes(at: Position, text: string): string {
    return text.replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (_all, code: string) => {
        if (code.length === 5) return String.fromCharCode(parseInt(code.slice(1), 16));
        return (
            ESCAPES[code] ??
            refuse(at, 'literal', `Illegal string literal: Invalid escape sequence '\\${code}'`)
        );
    });
}

function number(at: Position, text: string): LiteralNode {
    if (/[dD]$/.test(text)) return literal(at, 'Double', text.slice(0, -1));
    return literal(at, 'Decimal', text);
}

function literal(at: Position, type: LiteralType, value: string): LiteralNode {
    return { kind: 'literal', ...at, type, value };
}

function sign(digits: string, negative: boolean): string {
    return negative ? `-${digits}` : digits;
}
