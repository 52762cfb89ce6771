/** Reads SOAP requests: any namespace prefix, no document types, no entities but XML's own. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { SoapFault } from './fault.ts';

/** An element of a request: text, or children by local name. */
export type Element = string | { readonly [name: string]: Element | readonly Element[] };

/** The call that an envelope holds. */
export interface SoapCall {
    readonly operation: string;
    readonly body: Element;
    readonly header: Element;
}

const parser = new XMLParser({
    removeNSPrefix: true,
    ignoreAttributes: true,
    parseTagValue: false,
    trimValues: false,
    // Decodes character references such as &#x27;, which some clients write for a quote.
    htmlEntities: true
});

/**
 * The call in an envelope.
 * @throws SoapFault when it is not well-formed, has a document type or no single call
 */
export function readEnvelope(xml: string): SoapCall {
    if (/<!DOCTYPE/i.test(xml)) throw malformed('A document type is not allowed.');
    const verdict = XMLValidator.validate(xml);
    if (verdict !== true) throw malformed(`${verdict.err.msg} (line ${verdict.err.line ?? 1})`);
    const envelope = child(parse(xml), 'Envelope');
    const body = child(envelope, 'Body');
    const [operation, ...more] = typeof body === 'string' ? [] : namesOf(body);
    if (operation === undefined || more.length > 0) {
        throw malformed('The SOAP body must hold exactly one call.');
    }
    return { operation, body: child(body, operation), header: child(envelope, 'Header') };
}

/** A child element by local name; empty text when absent, the first when there are several. */
export function child(element: Element, name: string): Element {
    if (typeof element === 'string' || !Object.hasOwn(element, name)) return '';
    const found = element[name]!;
    return isList(found) ? (found[0] ?? '') : found;
}

/** The text of a child element; empty when absent or when it holds elements. */
export function textOf(element: Element, name: string): string {
    const found = child(element, name);
    return typeof found === 'string' ? found : '';
}

function isList(found: Element | readonly Element[]): found is readonly Element[] {
    return Array.isArray(found);
}

function parse(xml: string): Element {
    try {
        return parser.parse(xml) as Element;
    } catch (error) {
        throw malformed(error instanceof Error ? error.message : 'unreadable');
    }
}

function namesOf(element: Exclude<Element, string>): string[] {
    return Object.keys(element).filter((name) => name !== '#text');
}

function malformed(message: string): SoapFault {
    return new SoapFault('soapenv:Client', message, null);
}
