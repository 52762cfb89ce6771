/**
 * System.JSONGenerator.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_class_System_JsonGenerator.htm
 */
import { nonNull } from '../arguments.ts';
import { Generator } from '../json/generator.ts';
import { type Native, natives } from '../registry.ts';

/** Methods by the types they write. */
const SIMPLE: readonly (readonly [string, string])[] = [
    ['Blob', 'Blob'],
    ['Boolean', 'Boolean'],
    ['Date', 'Date'],
    ['DateTime', 'Datetime'],
    ['Id', 'Id'],
    ['Number', 'Decimal'],
    ['Number', 'Double'],
    ['Number', 'Integer'],
    ['Number', 'Long'],
    ['Object', 'Object'],
    ['String', 'String'],
    ['Time', 'Time']
];

natives(
    'JSON',
    nonNull({ 'createGenerator(Boolean)': (pretty: boolean) => new Generator(pretty) })
);

natives('JSONGenerator', {
    ...Object.fromEntries(SIMPLE.flatMap(([name, type]) => writers(name, type))),
    'close()': (generator: Generator) => {
        generator.closed = true;
    },
    'getAsString()': (generator: Generator) => generator.text(),
    'isClosed()': (generator: Generator) => generator.closed,
    'writeEndArray()': (generator: Generator) => generator.end('list'),
    'writeEndObject()': (generator: Generator) => generator.end('map'),
    ...nonNull({
        'writeFieldName(String)': (generator: Generator, name: string) => generator.field(name),
        'writeNullField(String)': (generator: Generator, name: string) =>
            putField(generator, name, null)
    }),
    'writeNull()': (generator: Generator) => generator.put(null),
    'writeStartArray()': (generator: Generator) => generator.startArray(),
    'writeStartObject()': (generator: Generator) => generator.startObject()
});

/** `writeDate(Date)` and `writeDateField(String,Date)`. */
function writers(name: string, type: string): [string, Native][] {
    return [
        [`write${name}(${type})`, (generator: Generator, value) => generator.put(value)],
        [`write${name}Field(String,${type})`, putField]
    ];
}

function putField(generator: Generator, name: string, value: unknown): void {
    generator.field(name);
    generator.put(value);
}
