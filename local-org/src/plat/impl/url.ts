/**
 * System.Url.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_url.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';

/** Parts as java.net.URL names them; absent ones are null. */
class ApexUrl {
    readonly $type = 'Url';
    readonly spec: string;
    readonly url: URL;

    constructor(spec: string) {
        this.spec = spec;
        this.url = parse(spec);
    }
}

natives(
    'Url',
    nonNull({
        '<init>(String)': (spec: string) => new ApexUrl(spec),
        'getAuthority()': ({ url }: ApexUrl) => url.host || null,
        'getFile()': ({ spec, url }: ApexUrl) => pathOf(spec, url) + url.search,
        'getHost()': ({ url }: ApexUrl) => url.hostname,
        'getPath()': ({ spec, url }: ApexUrl) => pathOf(spec, url),
        'getPort()': ({ url }: ApexUrl) => (url.port === '' ? -1 : Number(url.port)),
        'getProtocol()': ({ url }: ApexUrl) => url.protocol.slice(0, -1),
        'getQuery()': ({ url }: ApexUrl) => url.search.slice(1) || null,
        'getRef()': ({ url }: ApexUrl) => url.hash.slice(1) || null,
        'toExternalForm()': ({ spec }: ApexUrl) => spec
    })
);

/** The host's parser writes `/` where the text has no path. */
function pathOf(spec: string, url: URL): string {
    const written = /^\w+:\/\/[^/?#]*\//.test(spec);
    return url.pathname === '/' && !written ? '' : url.pathname;
}

function parse(spec: string): URL {
    try {
        return new URL(spec);
    } catch {
        return throwApex('System.StringException', `no protocol: ${spec}`);
    }
}
