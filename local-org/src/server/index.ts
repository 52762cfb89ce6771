/** The org over HTTP. */
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';
import type { Org } from '../org.ts';
import { callAura } from '../run/aura.ts';
import { addApex } from './apex.ts';
import { addAssets } from './assets.ts';
import { addContext, type Patience, type ServerOptions } from './context.ts';
import { addErrors } from './errors.ts';
import { addHealth } from './healthz.ts';
import { addInbox } from './inbox/index.ts';
import { addTestControls } from './local/index.ts';
import { addLogin } from './login/index.ts';
import { addNotifications } from './notifications.ts';
import { addOAuth } from './oauth/index.ts';
import { addProtection } from './protect.ts';
import { addRest } from './rest/index.ts';
import { addSessionInfo } from './session-json.ts';
import { addSetup } from './setup/index.ts';
import { addSoap } from './soap/index.ts';

/** Longest request body in bytes, unpacked, where a route doesn't say otherwise. */
const bodyLimit = 1_048_576;
/** A client may take half a minute to send a request; Node's own interval for looking. */
const patience: Patience = { requestMs: 30_000, checkMs: 30_000 };

/** No route has a schema, and what compiles schemas takes longer to load than the rest of the server. */
const schemaController = {
    compilersFactory: { buildValidator: refuseSchema, buildSerializer: refuseSchema }
};

/** Builds the server of an org; it listens when the caller says so. */
export function createServer(org: Org, options: ServerOptions): FastifyInstance {
    const { requestMs, checkMs } = options.patience ?? patience;
    const app = fastify({
        bodyLimit,
        requestTimeout: requestMs,
        http: { connectionsCheckingInterval: checkMs },
        // Nothing of a request is logged: addresses and bodies can hold secrets.
        logger: false,
        schemaController,
        forceCloseConnections: true,
        routerOptions: { maxParamLength: 2_000 },
        // Some clients ask for `//services/data`.
        rewriteUrl: ({ url = '/' }) => url.replace(/^\/{2,}/, '/')
    });
    // Node looks for late bodies only where headers don't get more time than the whole request.
    app.server.headersTimeout = requestMs;
    addContext(app, org, options);
    app.register(cookie);
    app.register(formbody);
    addErrors(app);
    addProtection(app);
    addAssets(app);
    addHealth(app);
    addSoap(app);
    addOAuth(app);
    addRest(app);
    addApex(app, callAura);
    addLogin(app);
    addSetup(app);
    addSessionInfo(app);
    addInbox(app);
    addNotifications(app);
    if (options.controls !== null) addTestControls(app, options.controls);
    return app;
}

function refuseSchema(): never {
    throw new Error('Routes of the server have no schema.');
}
