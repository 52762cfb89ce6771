/** Simple types from JSON. */
import { throwApex } from '../../rt/exceptions.ts';
import {
    ApexBlob,
    ApexDatetime,
    ApexDecimal,
    ApexDouble,
    ApexTime
} from '../../rt/values/index.ts';
import { toId18 } from '../../sobj/ids.ts';
import { parseDate } from '../impl/date.ts';
import { parseInteger, parseLong } from '../impl/numbers.ts';
import { type Json, JsonNumber } from './tree.ts';

type Reader = (json: Json) => unknown;

const READERS: Readonly<Record<string, Reader>> = {
    boolean: (json) => (typeof json === 'boolean' ? json : illegal(json)),
    string: text,
    id: (json) =>
        toId18(text(json)) ?? throwApex('System.JSONException', `Invalid id: ${text(json)}`),
    integer: (json) => parseInteger(numberOf(json).text),
    long: (json) => parseLong(numberOf(json).text),
    decimal: (json) => ApexDecimal.of(numberOf(json).text),
    double: (json) => new ApexDouble(Number(numberOf(json).text)),
    date: (json) => parseDate(text(json).replace(/T.*/, '')),
    datetime: (json) => readDatetime(text(json)),
    time: (json) => readTime(text(json)),
    blob: (json) => new ApexBlob(Buffer.from(text(json), 'base64'))
};

/**
 * A value of a simple type; undefined when the type isn't one. The JSON isn't null.
 * @throws System.JSONException when the JSON is of another kind: text isn't read as a number, nor the reverse
 */
export function readScalar(json: Json, type: string): unknown {
    return READERS[type.toLowerCase()]?.(json);
}

/** ISO 8601 with `Z` or an offset; without either it is GMT. @throws System.JSONException */
function readDatetime(value: string): ApexDatetime {
    const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?)(Z|[+-]\d\d:?\d\d)?$/.exec(value);
    const zone = parts?.[2] ?? 'Z';
    const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
    const ms = Date.parse(`${parts?.[1] ?? ''}${offset}`);
    if (!Number.isNaN(ms)) return new ApexDatetime(ms);
    return throwApex('System.JSONException', `Invalid date/time: ${value}`);
}

function readTime(value: string): ApexTime {
    const parts = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?Z?$/.exec(value);
    if (parts === null) return throwApex('System.JSONException', `Invalid time: ${value}`);
    const [hour = 0, minute = 0, second = 0, millisecond = 0] = parts
        .slice(1)
        .map((part) => Number(part ?? 0));
    return ApexTime.of(hour, minute, second, millisecond);
}

function text(json: Json): string {
    return typeof json === 'string' ? json : illegal(json);
}

function numberOf(json: Json): JsonNumber {
    return json instanceof JsonNumber ? json : illegal(json);
}

function illegal(json: Json): never {
    const shown = json instanceof JsonNumber ? json.text : typeof json;
    return throwApex('System.JSONException', `Illegal value for primitive: ${shown}`);
}
