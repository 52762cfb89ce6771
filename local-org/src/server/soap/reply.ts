/**
 * Writes SOAP answers. Clients match tags literally: results unprefixed, fault details prefixed
 * `sf`.
 */
import type { SoapFault } from './fault.ts';

/** Which WSDL the client speaks: `u` partner, `c` enterprise. */
export type Dialect = 'u' | 'c';

/** A value of a result: text, number, truth, null for `xsi:nil`, or a nested element. */
export type Value = string | number | boolean | null | { readonly [name: string]: Value };

const names = { u: 'partner', c: 'enterprise' } as const;

/** The envelope of a successful call; `result` undefined leaves the response empty. */
export function successXml(dialect: Dialect, operation: string, result?: Value): string {
    const content = result === undefined ? '' : element('result', result);
    return envelope(
        `xmlns="urn:${names[dialect]}.soap.sforce.com"`,
        `<${operation}Response>${content}</${operation}Response>`
    );
}

/** The envelope of a fault. */
export function faultXml(dialect: Dialect, { faultCode, message, type }: SoapFault): string {
    const namespace = `xmlns:sf="urn:fault.${names[dialect]}.soap.sforce.com"`;
    const code = type === null ? faultCode : `sf:${faultCode}`;
    const text = type === null ? message : `${faultCode}: ${message}`;
    const detail = type === null ? '' : detailXml(type, faultCode, message);
    return envelope(
        namespace,
        `<soapenv:Fault><faultcode>${escapeXml(code)}</faultcode>` +
            `<faultstring>${escapeXml(text)}</faultstring>${detail}</soapenv:Fault>`
    );
}

function detailXml(type: string, code: string, message: string): string {
    return (
        `<detail><sf:${type} xsi:type="sf:${type}">` +
        `<sf:exceptionCode>${escapeXml(code)}</sf:exceptionCode>` +
        `<sf:exceptionMessage>${escapeXml(message)}</sf:exceptionMessage></sf:${type}></detail>`
    );
}

function envelope(namespace: string, body: string): string {
    return (
        '<?xml version="1.0" encoding="UTF-8"?>' +
        '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
        `${namespace} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
        `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
    );
}

function element(name: string, value: Value): string {
    if (value === null) return `<${name} xsi:nil="true"/>`;
    if (typeof value !== 'object') return `<${name}>${escapeXml(String(value))}</${name}>`;
    const children = Object.entries(value).map(([key, item]) => element(key, item));
    return `<${name}>${children.join('')}</${name}>`;
}

/** Text between tags; characters that XML 1.0 can't hold are left out. */
function escapeXml(text: string): string {
    return text
        .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
        .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
