/** Methods of String that tell what a text is made of, and comparisons. */
import { sameIgnoringCase } from '../../../rt/values/fold.ts';
import { levenshtein } from '../../text/levenshtein.ts';
import { hashText } from '../../hash.ts';
import { nonNull } from '../../arguments.ts';
import { natives } from '../../registry.ts';
import { isBlankText, WHITESPACE } from '../../text/characters.ts';

const matches = (pattern: RegExp) => (text: string) => pattern.test(text);

natives(
    'String',
    nonNull({
        'compareTo(String)': compareText,
        'containsWhitespace()': (text: string) => text.search(WHITESPACE) >= 0,
        'getLevenshteinDistance(String)': levenshtein,
        'getLevenshteinDistance(String,Integer)': (
            text: string,
            other: string,
            threshold: number
        ) => {
            const distance = levenshtein(text, other);
            return distance > threshold ? -1 : distance;
        },
        'hashCode()': hashText,
        'isAllLowerCase()': matches(/^\p{Ll}+$/u),
        'isAllUpperCase()': matches(/^\p{Lu}+$/u),
        'isAlpha()': matches(/^\p{L}+$/u),
        'isAlphaSpace()': matches(/^[\p{L} ]*$/u),
        'isAlphanumeric()': matches(/^[\p{L}\p{Nd}]+$/u),
        'isAlphanumericSpace()': matches(/^[\p{L}\p{Nd} ]*$/u),
        'isAsciiPrintable()': matches(/^[ -~]*$/),
        'isNumeric()': matches(/^\p{Nd}+$/u),
        'isNumericSpace()': matches(/^[\p{Nd} ]*$/u),
        'isWhitespace()': isBlankText,
        'length()': (text: string) => text.length
    })
);

natives('String', {
    'equals(Object)': (text: string, other: unknown) => text === other,
    'equalsIgnoreCase(String)': (text: string, other: string | null) =>
        other !== null && sameIgnoringCase(text, other)
});

/** The difference of the first code units that differ, else of the lengths, as Java's `compareTo`. */
function compareText(text: string, other: string): number {
    const shared = Math.min(text.length, other.length);
    for (let at = 0; at < shared; at++) {
        const difference = text.charCodeAt(at) - other.charCodeAt(at);
        if (difference !== 0) return difference;
    }
    return text.length - other.length;
}
