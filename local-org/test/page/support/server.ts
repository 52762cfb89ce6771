/** A server with the pages of a project and Apex methods written in the test. */
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { registerPage } from '../../../src/page/index.ts';
import { csrfToken, sessionCookie } from '../../../src/server/session.ts';
import { testOrg, type TestOrg } from './org.ts';

/** `Class.method` → what it returns, or the status and body of a refusal. */
export type ApexAnswers = Readonly<Record<string, (params: unknown) => unknown>>;

/** Thrown by an answer to refuse. */
export class Refusal extends Error {
    readonly status: number;

    constructor(status: number, message: string) {
        super(message);
        this.status = status;
    }
}

export interface TestServer extends TestOrg {
    readonly app: FastifyInstance;
    /** Header that signs a person in. */
    cookieOf(person: { sessionId: string }): string;
}

/** Starts pages over a project; `app.listen` is left to the caller. */
export async function testServer(
    dir: string,
    cache: string,
    answers: ApexAnswers = {},
    permissionSet?: string
): Promise<TestServer> {
    const made = testOrg(dir, permissionSet);
    const app = fastify({ logger: false, forceCloseConnections: true });
    app.decorate('org', made.org);
    await app.register(cookie);
    app.get('/login', (_request, reply) => reply.type('text/html').send('<h1>Log in</h1>'));
    addApex(app, answers);
    await registerPage(app, made.org, { cache, log: () => undefined });
    return { ...made, app, cookieOf: ({ sessionId }) => `${sessionCookie}=${sessionId}` };
}

function addApex(app: FastifyInstance, answers: ApexAnswers): void {
    app.post<{ Params: { name: string; method: string } }>(
        '/apex/:name/:method',
        (request, reply) => {
            const session = app.org.identity.session(request.cookies[sessionCookie] ?? '');
            if (session === undefined) return reply.code(401).send({ message: 'Session expired' });
            if (request.headers['x-csrf-token'] !== csrfToken(session)) {
                return reply.code(403).send({ message: 'No CSRF token' });
            }
            const answer = answers[`${request.params.name}.${request.params.method}`];
            try {
                return reply.send(JSON.stringify(answer?.(request.body) ?? null));
            } catch (error) {
                const { status = 500, message } = error as Refusal;
                return reply.code(status).send({ message, exceptionType: 'AuraHandledException' });
            }
        }
    );
}
