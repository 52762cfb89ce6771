/**
 * System.Http: callouts, answered by mocks only.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_restful_http_http.htm
 */
import { throwApex, throwNull } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { ApexBlob } from '../../rt/values/index.ts';
import { listOf, nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';
import { mockOf } from '../testing/mocks.ts';

const MOCK = 'HttpCalloutMock';
/** Longest time a callout may be given, in milliseconds. */
const MAX_TIMEOUT = 120_000;

/** Headers and body, as requests and responses have them. */
class HttpMessage {
    body: Buffer = Buffer.alloc(0);
    private readonly headers = new Map<string, { name: string; value: string }>();

    setHeader(name: string, value: string): void {
        this.headers.set(name.toLowerCase(), { name, value });
    }

    /** The value of a header, whatever its case; null when it isn't there. */
    header(name: string): string | null {
        return this.headers.get(name.toLowerCase())?.value ?? null;
    }

    get headerNames(): string[] {
        return [...this.headers.values()].map(({ name }) => name);
    }
}

class HttpRequest extends HttpMessage {
    readonly $type = 'HttpRequest';
    endpoint: string | null = null;
    method = 'GET';
    compressed = false;
}

class HttpResponse extends HttpMessage {
    readonly $type = 'HttpResponse';
    status: string | null = null;
    statusCode = 0;
}

const message = {
    'getBody()': (one: HttpMessage) => one.body.toString('utf8'),
    'getBodyAsBlob()': (one: HttpMessage) => new ApexBlob(one.body),
    'getHeader(String)': (one: HttpMessage, name: string) => one.header(name),
    'setBody(String)': (one: HttpMessage, body: string) => {
        one.body = Buffer.from(body, 'utf8');
    },
    'setBodyAsBlob(Blob)': (one: HttpMessage, body: ApexBlob) => {
        one.body = body.bytes;
    },
    'setHeader(String,String)': (one: HttpMessage, name: string, value: string) =>
        one.setHeader(name, value)
};

natives(
    'HttpRequest',
    nonNull({
        ...message,
        '<init>()': () => new HttpRequest(),
        'getCompressed()': (request: HttpRequest) => request.compressed,
        'getEndpoint()': (request: HttpRequest) => request.endpoint,
        'getMethod()': (request: HttpRequest) => request.method,
        'setCompressed(Boolean)': (request: HttpRequest, on: boolean) => {
            request.compressed = on;
        },
        'setEndpoint(String)': (request: HttpRequest, endpoint: string) => {
            request.endpoint = endpoint;
        },
        'setMethod(String)': (request: HttpRequest, method: string) => {
            request.method = method;
        },
        'setTimeout(Integer)': (_request: HttpRequest, milliseconds: number) => {
            if (milliseconds >= 1 && milliseconds <= MAX_TIMEOUT) return;
            throwApex('System.CalloutException', `Invalid timeout: ${milliseconds}`);
        }
    })
);

natives(
    'HttpResponse',
    nonNull({
        ...message,
        '<init>()': () => new HttpResponse(),
        'getHeaderKeys()': (response: HttpResponse) => listOf('String', response.headerNames),
        'getStatus()': (response: HttpResponse) => response.status,
        'getStatusCode()': (response: HttpResponse) => response.statusCode,
        'setStatus(String)': (response: HttpResponse, status: string) => {
            response.status = status;
        },
        'setStatusCode(Integer)': (response: HttpResponse, code: number) => {
            response.statusCode = code;
        }
    })
);

natives(
    'Http',
    nonNull({
        '<init>()': () => ({ $type: 'Http' }),
        'send(HttpRequest)': (_http: unknown, request: HttpRequest) => send(request)
    })
);

natives(MOCK, {
    'respond(HttpRequest)': (mock: HttpMock, request: HttpRequest) => mock.i_respond_1(request)
});

interface HttpMock {
    i_respond_1(request: HttpRequest): HttpResponse | null;
}

/** @throws System.CalloutException after uncommitted DML, without an endpoint, and without a mock */
function send(request: HttpRequest): HttpResponse {
    const { limits } = currentTransaction();
    limits.count('callouts');
    if (request.endpoint === null) calloutError('Endpoint is not set');
    if (limits.used('dmlStatements') > 0) {
        calloutError(
            'You have uncommitted work pending. Please commit or rollback before calling out'
        );
    }
    const mock = mockOf(MOCK) as HttpMock | undefined;
    if (mock === undefined) return refuseCallout(request);
    return mock.i_respond_1(request) ?? throwNull();
}

function refuseCallout(request: HttpRequest): never {
    if (currentTransaction().isTest) {
        throwApex(
            'System.TypeException',
            'Methods defined as TestMethod do not support Web service callouts'
        );
    }
    return calloutError(`Callouts are off: ${request.endpoint}`);
}

function calloutError(text: string): never {
    return throwApex('System.CalloutException', text);
}
