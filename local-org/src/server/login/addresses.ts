/** The addresses that Salesforce has for these pages, so that what links to them there works here too. */
import type { FastifyInstance } from 'fastify';

/** Long in use, though documented nowhere. */
const PAGES: Readonly<Record<string, string>> = {
    '/secur/forgotpassword.jsp': '/login/forgot',
    '/lightning/settings/personal/ChangePassword/home': '/settings/personal/change-password',
    '/lightning/settings/personal/ResetApiToken/home': '/settings/personal/reset-security-token'
};

/** Leads from Salesforce's addresses to the pages. */
export function addAddresses(app: FastifyInstance): void {
    for (const [theirs, ours] of Object.entries(PAGES)) {
        app.get(theirs, (_request, reply) => reply.redirect(ours));
    }
}
