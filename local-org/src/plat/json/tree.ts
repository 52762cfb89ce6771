/** JSON text as a tree that keeps numbers as they were written. */
import { throwApex } from '../../rt/exceptions.ts';

/** A number by its text, so that 1.50 and large whole numbers survive. */
export class JsonNumber {
    readonly text: string;

    constructor(text: string) {
        this.text = text;
    }

    get isWhole(): boolean {
        return /^-?\d+$/.test(this.text);
    }
}

export type Json = null | boolean | string | JsonNumber | readonly Json[] | JsonObject;

/** Members in order; a name that comes twice keeps its last value. */
export type JsonObject = ReadonlyMap<string, Json>;

/** @throws System.JSONException for text that isn't JSON, with its place */
export function parseJson(text: string): Json {
    const reader = new Reader(text);
    const value = reader.value();
    reader.end();
    return value;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"((?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"/y;
const WORDS: readonly [string, Json][] = [
    ['true', true],
    ['false', false],
    ['null', null]
];
/** Nesting beyond which text is refused, so that it can't exhaust the stack. */
const DEEPEST = 500;

class Reader {
    private readonly text: string;
    private at = 0;
    private depth = 0;

    constructor(text: string) {
        this.text = text;
    }

    value(): Json {
        this.space();
        const char = this.text[this.at];
        if (char === '{') return this.nested(() => this.object());
        if (char === '[') return this.nested(() => this.array());
        if (char === '"') return this.string();
        const word = this.word();
        return word === undefined ? this.number() : word;
    }

    end(): void {
        this.space();
        if (this.at < this.text.length) this.fail();
    }

    private nested<T>(read: () => T): T {
        if (++this.depth > DEEPEST) throwApex('System.JSONException', 'JSON is nested too deeply');
        const found = read();
        this.depth--;
        return found;
    }

    private object(): JsonObject {
        const members = new Map<string, Json>();
        this.expect('{');
        if (this.taken('}')) return members;
        do {
            this.space();
            const name = this.string();
            this.expect(':');
            members.set(name, this.value());
        } while (this.taken(','));
        this.expect('}');
        return members;
    }

    private array(): Json[] {
        const items: Json[] = [];
        this.expect('[');
        if (this.taken(']')) return items;
        do {
            items.push(this.value());
        } while (this.taken(','));
        this.expect(']');
        return items;
    }

    private string(): string {
        const found = this.match(STRING) ?? this.fail();
        return JSON.parse(found) as string;
    }

    private number(): JsonNumber {
        return new JsonNumber(this.match(NUMBER) ?? this.fail());
    }

    private word(): Json | undefined {
        const found = WORDS.find(([word]) => this.text.startsWith(word, this.at));
        if (found === undefined) return undefined;
        this.at += found[0].length;
        return found[1];
    }

    private match(pattern: RegExp): string | undefined {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0];
        this.at += found?.length ?? 0;
        return found;
    }

    private taken(char: string): boolean {
        this.space();
        if (this.text[this.at] !== char) return false;
        this.at++;
        return true;
    }

    private expect(char: string): void {
        if (!this.taken(char)) this.fail();
    }

    private space(): void {
        while (' \t\n\r'.includes(this.text[this.at] ?? 'x')) this.at++;
    }

    private fail(): never {
        const before = this.text.slice(0, this.at).split('\n');
        const place = `at [line:${before.length}, column:${(before.at(-1)?.length ?? 0) + 1}]`;
        const char = this.text[this.at];
        const problem =
            char === undefined
                ? 'Unexpected end-of-input'
                : `Unexpected character ('${char}' (code ${char.charCodeAt(0)}))`;
        return throwApex('System.JSONException', `${problem} ${place}`);
    }
}
