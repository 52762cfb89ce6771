/** Static methods of String. */
import { required } from '../../../rt/exceptions.ts';
import {
    type ApexDate,
    ApexDatetime,
    type ApexList,
    toText,
    userTimeZone
} from '../../../rt/values/index.ts';
import { clockText } from '../../../rt/values/datetime.ts';
import { offsetAt } from '../../../rt/values/zone.ts';
import { elementsOf, nonNull } from '../../arguments.ts';
import { natives } from '../../registry.ts';
import { isBlankText } from '../../text/characters.ts';
import { escapeSingleQuotes } from '../../text/escapes.ts';
import { formatMessage } from '../../text/message-format.ts';
import { commonPrefixLength } from './search.ts';

type Text = string | null;

natives(
    'String',
    nonNull({
        'escapeSingleQuotes(String)': escapeSingleQuotes,
        'format(String,List<Object>)': (template: string, values: ApexList) =>
            formatMessage(template, values.values()),
        'fromCharArray(List<Integer>)': (units: ApexList) =>
            String.fromCharCode(...(units.values() as number[])),
        'getCommonPrefix(List<String>)': (strings: ApexList) =>
            commonPrefix(strings.values() as Text[]),
        'join(Iterable<Object>,String)': (items: unknown, separator: string) =>
            elementsOf(items)
                .map((item) => (item === null ? '' : toText(item)))
                .join(separator)
    })
);

natives('String', {
    'isBlank(String)': (text: Text) => text === null || isBlankText(text),
    'isEmpty(String)': (text: Text) => text === null || text === '',
    'isNotBlank(String)': (text: Text) => text !== null && !isBlankText(text),
    'isNotEmpty(String)': (text: Text) => text !== null && text !== '',
    ...Object.fromEntries(
        ['Boolean', 'Decimal', 'Double', 'Integer', 'Long', 'Object'].map((type) => [
            `valueOf(${type})`,
            textOrNull
        ])
    ),
    'valueOf(Date)': (value: ApexDate | null) => value?.toIso() ?? null,
    'valueOf(Datetime)': (value: ApexDatetime | null) =>
        value === null ? null : clockText(value.ms + offsetAt(value.ms, userTimeZone())),
    'valueOfGmt(Datetime)': (value: ApexDatetime | null) => clockText(required(value).ms)
});

function textOrNull(value: unknown): Text {
    return value === null ? null : toText(value);
}

function commonPrefix(strings: readonly Text[]): string {
    const known = strings.map((one) => one ?? '');
    const first = known[0] ?? '';
    const length = Math.min(...known.map((one) => commonPrefixLength(first, one)));
    return known.length === 0 ? '' : first.slice(0, length);
}
