/** Dynamic SOQL: text to query tree. */
import {
    ApexErrorListener,
    ApexParserFactory,
    type ExpressionContext
} from '@apexdevtools/apex-parser';
import type { SoqlQuery } from './ast.ts';
import { refuse } from './error.ts';
import { lowerQuery } from './lower.ts';

/** A query text with the names of its binds, slot by slot. */
export interface DynamicQuery {
    readonly query: SoqlQuery;
    readonly bindNames: readonly string[];
}

const REMEMBERED = 200;
const parsed = new Map<string, DynamicQuery>();

/**
 * Reads a query text; the two hundred used last are remembered.
 * @throws SoqlError MALFORMED_QUERY with the place in the text, and for binds that aren't plain names
 */
export function parseDynamic(text: string): DynamicQuery {
    const known = parsed.get(text);
    parsed.delete(text);
    const result = known ?? parse(text);
    parsed.set(text, result);
    if (parsed.size > REMEMBERED) parsed.delete(parsed.keys().next().value!);
    return result;
}

function parse(text: string): DynamicQuery {
    const errors = new FirstError();
    const { parser } = ApexParserFactory.createLexerAndParser(keepLikeEscapes(text), errors);
    const context = parser.query();
    errors.refuseAny();
    const rest = parser.getTokenStream().LT(1);
    if (rest.type !== -1) {
        const at = { line: rest.line, column: rest.column + 1 };
        refuse('MALFORMED_QUERY', `unexpected token: '${rest.text}'`, at);
    }
    const bindNames: string[] = [];
    const query = lowerQuery(context, (bind) => bindNames.push(bindName(bind)) - 1);
    return { query, bindNames };
}

/** The lexer knows only Apex's escapes; doubling the backslash of `\_` and `\%` hands them through. */
function keepLikeEscapes(text: string): string {
    return text.replace(/\\(.)/gs, (pair, char: string) => {
        return char === '_' || char === '%' ? `\\${pair}` : pair;
    });
}

function bindName(bind: ExpressionContext): string {
    const name = bind.getText();
    if (/^\w+$/.test(name)) return name;
    const at = { line: bind.start.line, column: bind.start.column + 1 };
    return refuse(
        'MALFORMED_QUERY',
        `Only variable references are allowed in dynamic SOQL: ${name}`,
        at
    );
}

class FirstError extends ApexErrorListener {
    #first: { line: number; column: number; message: string } | null = null;

    override apexSyntaxError(line: number, column: number, message: string): void {
        this.#first ??= { line, column: column + 1, message };
    }

    refuseAny(): void {
        if (this.#first !== null) refuse('MALFORMED_QUERY', this.#first.message, this.#first);
    }
}
