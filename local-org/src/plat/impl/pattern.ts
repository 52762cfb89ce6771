/**
 * System.Pattern and System.Matcher.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_pattern_and_matcher_matcher_methods.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { listOf, nonNull } from '../arguments.ts';
import { javaRegex, javaSplit, quoted } from '../regex.ts';
import { natives } from '../registry.ts';
import { replaceMatches } from './string/edits.ts';

/** `System.Pattern`. */
class Pattern {
    readonly $type = 'Pattern';
    readonly source: string;

    /** @throws System.StringException for a malformed pattern */
    constructor(source: string) {
        javaRegex(source);
        this.source = source;
    }
}

/** `System.Matcher`: a pattern on its way through a text. */
class Matcher {
    readonly $type = 'Matcher';
    readonly pattern: Pattern;
    private text: string;
    private from = 0;
    private found: RegExpExecArray | null = null;

    constructor(pattern: Pattern, text: string) {
        this.pattern = pattern;
        this.text = text;
    }

    /** Looks for the next match; one without characters moves on by one. */
    find(from = this.from): boolean {
        this.found = from > this.text.length ? null : this.search(from);
        if (this.found !== null) this.from = this.end() + (this.end() === this.start() ? 1 : 0);
        return this.found !== null;
    }

    /** Whether the whole text matches. */
    matches(): boolean {
        const whole = new RegExp(`^(?:${javaRegex(this.pattern.source).source})$`, this.flags(''));
        this.found = whole.exec(this.text);
        return this.found !== null;
    }

    /** Whether the text begins with a match. */
    lookingAt(): boolean {
        this.found = new RegExp(javaRegex(this.pattern.source).source, this.flags('y')).exec(
            this.text
        );
        return this.found !== null;
    }

    reset(text = this.text): this {
        this.text = text;
        this.from = 0;
        this.found = null;
        return this;
    }

    start(): number {
        return this.match().index;
    }

    end(): number {
        return this.match().index + this.match()[0].length;
    }

    /** A group's text, or null when it took no part in the match. @throws System.ListException for no such group */
    group(index = 0): string | null {
        const match = this.match();
        if (index < 0 || index >= match.length) {
            throwApex('System.ListException', `No group ${index}`);
        }
        return match[index] ?? null;
    }

    groupCount(): number {
        const empty = new RegExp(`${javaRegex(this.pattern.source).source}|`, this.flags('')).exec(
            ''
        );
        return (empty?.length ?? 1) - 1;
    }

    replace(by: string, most: number): string {
        return replaceMatches(this.text, this.pattern.source, by, most);
    }

    private search(from: number): RegExpExecArray | null {
        const regex = javaRegex(this.pattern.source);
        regex.lastIndex = from;
        return regex.exec(this.text);
    }

    private flags(more: string): string {
        return javaRegex(this.pattern.source).flags.replace('g', more);
    }

    private match(): RegExpExecArray {
        return this.found ?? throwApex('System.StringException', 'No match available');
    }
}

natives(
    'Pattern',
    nonNull({
        'compile(String)': (source: string) => new Pattern(source),
        'matches(String,String)': (source: string, text: string) =>
            new Matcher(new Pattern(source), text).matches(),
        'quote(String)': quoted,
        'matcher(String)': (pattern: Pattern, text: string) => new Matcher(pattern, text),
        'pattern()': (pattern: Pattern) => pattern.source,
        'split(String)': (pattern: Pattern, text: string) =>
            listOf('String', javaSplit(text, pattern.source, 0)),
        'split(String,Integer)': (pattern: Pattern, text: string, limit: number) =>
            listOf('String', javaSplit(text, pattern.source, limit))
    })
);

natives(
    'Matcher',
    nonNull({
        'quoteReplacement(String)': (text: string) => text.replace(/[\\$]/g, '\\$&'),
        'end()': (matcher: Matcher) => matcher.end(),
        'find()': (matcher: Matcher) => matcher.find(),
        'find(Integer)': (matcher: Matcher, start: number) => matcher.find(start),
        'group()': (matcher: Matcher) => matcher.group(),
        'group(Integer)': (matcher: Matcher, index: number) => matcher.group(index),
        'groupCount()': (matcher: Matcher) => matcher.groupCount(),
        'lookingAt()': (matcher: Matcher) => matcher.lookingAt(),
        'matches()': (matcher: Matcher) => matcher.matches(),
        'pattern()': (matcher: Matcher) => matcher.pattern,
        'replaceAll(String)': (matcher: Matcher, by: string) => matcher.replace(by, Infinity),
        'replaceFirst(String)': (matcher: Matcher, by: string) => matcher.replace(by, 1),
        'reset()': (matcher: Matcher) => matcher.reset(),
        'reset(String)': (matcher: Matcher, text: string) => matcher.reset(text),
        'start()': (matcher: Matcher) => matcher.start()
    })
);
