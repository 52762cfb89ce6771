import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unsupported } from '../../src/rt/exceptions.ts';
import { call, list, text, throwsApex } from './call.ts';

/** Checks calls by signature, receiver and arguments, against the text of the result. */
function expectTexts(cases: readonly (readonly [string, readonly unknown[], string])[]): void {
    for (const [signature, values, expected] of cases) {
        assert.equal(
            text(`String.${signature}`, ...values),
            expected,
            `${signature} of ${values.join()}`
        );
    }
}

test('parts of a text', () => {
    expectTexts([
        ['left(Integer)', ['abc', 2], 'ab'],
        ['left(Integer)', ['abc', 9], 'abc'],
        ['right(Integer)', ['abc', 2], 'bc'],
        ['right(Integer)', ['abc', 0], ''],
        ['mid(Integer,Integer)', ['abcdef', 2, 3], 'cde'],
        ['substring(Integer,Integer)', ['hamburger', 4, 8], 'urge'],
        ['substringAfter(String)', ['a.b.c', '.'], 'b.c'],
        ['substringAfterLast(String)', ['a.b.c', '.'], 'c'],
        ['substringBefore(String)', ['a.b.c', '/'], 'a.b.c'],
        ['substringBeforeLast(String)', ['a.b.c', '.'], 'a.b'],
        ['substringBetween(String,String)', ['x[a][b]', '[', ']'], 'a'],
        ['substringBetween(String)', ['no tag', '*'], 'null'],
        ['abbreviate(Integer)', ['Hello Maximillian', 8], 'Hello...'],
        ['abbreviate(Integer,Integer)', ['abcdefghijklmno', 10, 6], '...ghij...'],
        ['difference(String)', ['abcde', 'abxyz'], 'xyz']
    ]);
    throwsApex(
        () => call('String.substring(Integer)', 'abc', 4),
        'System.StringException',
        'Starting position out of bounds: 4',
        'beyond the end'
    );
    throwsApex(
        () => call('String.substring(Integer,Integer)', 'abc', 1, 9),
        'System.StringException',
        'Ending position out of bounds: 9',
        'end beyond the end'
    );
});

test('changed texts', () => {
    expectTexts([
        ['capitalize()', ['hello world'], 'Hello world'],
        ['center(Integer,String)', ['hi', 7, '*'], '**hi***'],
        ['leftPad(Integer,String)', ['7', 3, '0'], '007'],
        ['normalizeSpace()', ['  a \t b\n'], 'a b'],
        ['removeEndIgnoreCase(String)', ['Blue.COM', '.com'], 'Blue'],
        ['repeat(String,Integer)', ['a', '-', 3], 'a-a-a'],
        ['replace(String,String)', ['a.b.c', '.', '$&'], 'a$&b$&c'],
        ['replaceAll(String,String)', ['k=1;l=2', '(\\w)=(\\d)', '$2:$1'], '1:k;2:l'],
        ['replaceFirst(String,String)', ['aaa', 'a', 'b'], 'baa'],
        ['reverse()', ['abc'], 'cba'],
        ['swapCase()', ['aBc'], 'AbC'],
        ['trim()', [' \t a \n'], 'a'],
        ['stripHtmlTags()', ['<p>Hi <b>you</b></p>'], 'Hi you']
    ]);
});

test('splitting follows Java, limits included', () => {
    expectTexts([
        ['split(String)', ['a,b,,', ','], '(a, b)'],
        ['split(String,Integer)', ['a,b,,', ',', -1], '(a, b, , )'],
        ['split(String,Integer)', ['a,b,c', ',', 2], '(a, b,c)'],
        ['split(String)', ['abc', ''], '(a, b, c)'],
        ['split(String)', ['a.b', '\\.'], '(a, b)'],
        ['split(String)', ['', ','], '()'],
        ['split(String)', [',a', ','], '(, a)'],
        [
            'splitByCharacterTypeCamelCase()',
            ['Lightning.plateXML2'],
            '(Lightning, ., plate, XML, 2)'
        ],
        ['splitByCharacterTypeCamelCase()', ['XMLHttp'], '(XML, Http)']
    ]);
});

test('String.format treats quotes as MessageFormat does', () => {
    const format = (template: string, ...values: unknown[]) =>
        call('String.format(String,List<Object>)', template, list(...values));
    assert.equal(format('{0} of {1}', 1, null), '1 of null', 'values by position');
    assert.equal(format("It''s {0}", 'me'), "It's me", 'two quotes are one');
    assert.equal(format("It's {0}", 'me'), 'Its {0}', 'a lone quote makes the rest literal');
    assert.equal(format('{0} {2}', 'a'), 'a {2}', 'a placeholder without value stays');
    assert.throws(
        () => format('{0,number}', 1),
        Unsupported,
        'formats inside placeholders are refused'
    );
});

test('blank and empty', () => {
    assert.equal(call('String.isBlank(String)', ' \t\n'), true, 'white space is blank');
    assert.equal(call('String.isBlank(String)', null), true, 'null is blank');
    assert.equal(call('String.isBlank(String)', '\u00a0'), false, 'a non-breaking space is not');
    assert.equal(call('String.isEmpty(String)', ' '), false, 'white space is not empty');
    throwsApex(
        () => call('String.contains(String)', 'abc', null),
        'System.NullPointerException',
        'Argument cannot be null.',
        'null as an argument'
    );
});

test('joining takes lists, sets and iterables of the app', () => {
    const join = (items: unknown) => call('String.join(Iterable<Object>,String)', items, '-');
    assert.equal(join(list(1, 'b', null)), '1-b-', 'null is empty');
    let left = 2;
    const own = { i_iterator_0: () => ({ i_hasnext_0: () => left > 0, i_next_0: () => left-- }) };
    assert.equal(join(own), '2-1', 'a class with an iterator');
});

test('escaping and back', () => {
    expectTexts([
        ['escapeHtml4()', ['<a> & "é" €'], '&lt;a&gt; &amp; &quot;&eacute;&quot; &euro;'],
        ['unescapeHtml4()', ['&lt;&#65;&#x42;&eacute;&unknown;'], '<ABé&unknown;'],
        ['escapeXml()', [`<a b='c'>`], '&lt;a b=&apos;c&apos;&gt;'],
        ['escapeCsv()', ['Max1, "Max2"'], '"Max1, ""Max2"""'],
        ['unescapeCsv()', ['"Max1, ""Max2"""'], 'Max1, "Max2"'],
        ['escapeJava()', ['"a"\n€'], '\\"a\\"\\n\\u20AC'],
        ['unescapeJava()', ['\\"a\\"\\n\\u20AC'], '"a"\n€'],
        ['escapeSingleQuotes(String)', ["it's"], "it\\'s"]
    ]);
});

test('hashes and comparison are those of Java', () => {
    assert.equal(call('String.hashCode()', 'Apex'), 2047298, 'hash of a short text');
    assert.equal(
        call('String.compareTo(String)', 'abc', 'abd'),
        -1,
        'difference of the characters'
    );
    assert.equal(call('String.getLevenshteinDistance(String)', 'kitten', 'sitting'), 3, 'edits');
    assert.equal(
        call('String.getLevenshteinDistance(String,Integer)', 'kitten', 'sitting', 2),
        -1,
        'too far'
    );
});

test('regular expressions without counterpart are refused', () => {
    for (const regex of ['a++', '(?>a)', '[a&&b]', '(?m)^a', '\\p{Nope}']) {
        assert.throws(
            () => call('String.replaceAll(String,String)', 'a', regex, ''),
            Unsupported,
            regex
        );
    }
    throwsApex(
        () => call('String.replaceAll(String,String)', 'a', '(', ''),
        'System.StringException',
        'Invalid regex: (',
        'malformed'
    );
    assert.equal(
        call('String.replaceAll(String,String)', 'aB', '(?i)b$', 'c'),
        'ac',
        'a leading (?i) works'
    );
    assert.equal(
        call('String.replaceAll(String,String)', 'a.b', '\\Qa.\\E', '-'),
        '-b',
        'quoted text'
    );
    assert.equal(
        call('String.replaceAll(String,String)', 'a\u00a0b c', '\\s', ''),
        'a\u00a0bc',
        'white space of Java is ASCII'
    );
});
