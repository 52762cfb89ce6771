/**
 * System.EncodingUtil, System.Blob and System.UUID.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_restful_encodingUtil.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { ApexBlob, equal } from '../../rt/values/index.ts';
import type { PlatformValue } from '../../rt/values/protocol.ts';
import { nonNull, stringError } from '../arguments.ts';
import { hashValue } from '../hash.ts';
import { randomUuidText } from '../uuid.ts';
import { natives } from '../registry.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

natives(
    'Blob',
    nonNull({
        'valueOf(String)': (text: string) => ApexBlob.ofText(text),
        'size()': (blob: ApexBlob) => blob.size,
        'toString()': decodeUtf8
    })
);

natives(
    'EncodingUtil',
    nonNull({
        'base64Decode(String)': (text: string) => {
            if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)) stringError('Invalid base64 text');
            return new ApexBlob(Buffer.from(text, 'base64'));
        },
        'base64Encode(Blob)': (blob: ApexBlob) => blob.bytes.toString('base64'),
        'convertFromHex(String)': (text: string) => {
            if (!/^([0-9a-fA-F]{2})*$/.test(text)) stringError(`Invalid hexadecimal text: ${text}`);
            return new ApexBlob(Buffer.from(text, 'hex'));
        },
        'convertToHex(Blob)': (blob: ApexBlob) => blob.bytes.toString('hex'),
        'urlDecode(String,String)': urlDecode,
        'urlEncode(String,String)': (text: string, charset: string) => {
            requireUtf8(charset);
            return formEncode(text);
        }
    })
);

/** `System.UUID`. */
class Uuid implements PlatformValue {
    readonly $type = 'UUID';
    readonly text: string;

    constructor(text: string) {
        this.text = text.toLowerCase();
    }

    equals(other: unknown): boolean {
        return other instanceof Uuid && other.text === this.text;
    }

    hashKey(): string {
        return `\u0000uuid:${this.text}`;
    }

    toText(): string {
        return this.text;
    }
}

natives('UUID', {
    'fromString(String)': (text: string | null) => {
        if (text !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
            return new Uuid(text);
        return throwApex('System.IllegalArgumentException', `Invalid UUID string: ${text}`);
    },
    'randomUUID()': randomUuid,
    'equals(Object)': equal,
    'hashCode()': hashValue,
    'toString()': (uuid: Uuid) => uuid.text
});

function randomUuid(): Uuid {
    return new Uuid(randomUuidText());
}

/** @throws System.StringException for bytes that aren't UTF-8 */
function decodeUtf8(blob: ApexBlob): string {
    try {
        return UTF8.decode(blob.bytes);
    } catch {
        return stringError('BLOB is not a valid UTF-8 string');
    }
}

/** As java.net.URLEncoder: a blank is `+`; letters, digits and `.-*_` stay. */
function formEncode(text: string): string {
    return encodeURIComponent(text)
        .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%20', '+');
}

function urlDecode(text: string, charset: string): string {
    requireUtf8(charset);
    try {
        return decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
        return throwApex('System.IllegalArgumentException', `Malformed URL encoding: ${text}`);
    }
}

function requireUtf8(charset: string): void {
    if (/^utf-?8$/i.test(charset)) return;
    throwApex('System.IllegalArgumentException', `Charset ${charset} is not supported; use UTF-8.`);
}
