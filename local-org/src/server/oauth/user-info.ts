/** Who a token belongs to: `/services/oauth2/userinfo` and the identity URL `/id/ORG/USER`. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { originOf } from '../client.ts';
import { HttpError } from '../http-error.ts';
import { requireSession } from '../session.ts';

interface IdentityUrl {
    Params: { org: string; user: string };
}

/** Adds both addresses. */
export function addUserInfo(app: FastifyInstance): void {
    app.route({
        method: ['GET', 'POST'],
        url: '/services/oauth2/userinfo',
        handler: (request) => openIdView(request, requireSession(request).userId)
    });
    app.get<IdentityUrl>('/id/:org/:user', (request) => {
        const { userId } = requireSession(request);
        const { org, user } = request.params;
        if (!isSameId(org, app.org.id) || !isSameId(user, userId)) {
            throw new HttpError(403, 'FORBIDDEN', 'Bad_Id');
        }
        return identityView(request, userId);
    });
}

function openIdView(request: FastifyRequest, userId: string) {
    const { store, id } = request.server.org;
    const user = store.get('User', userId) ?? {};
    return {
        sub: `${originOf(request)}/id/${id}/${userId}`,
        user_id: userId,
        organization_id: id,
        preferred_username: user.Username ?? null,
        nickname: user.Alias ?? null,
        name: user.Name ?? null,
        given_name: user.FirstName ?? null,
        family_name: user.LastName ?? null,
        email: user.Email ?? null,
        zoneinfo: user.TimeZoneSidKey ?? null,
        locale: user.LocaleSidKey ?? null,
        language: user.LanguageLocaleKey ?? null,
        user_type: 'STANDARD',
        active: user.IsActive ?? false,
        urls: serviceUrls(request, userId)
    };
}

function identityView(request: FastifyRequest, userId: string) {
    const { store, id } = request.server.org;
    const user = store.get('User', userId) ?? {};
    return {
        id: `${originOf(request)}/id/${id}/${userId}`,
        asserted_user: true,
        user_id: userId,
        organization_id: id,
        username: user.Username ?? null,
        nick_name: user.Alias ?? null,
        display_name: user.Name ?? null,
        email: user.Email ?? null,
        first_name: user.FirstName ?? null,
        last_name: user.LastName ?? null,
        timezone: user.TimeZoneSidKey ?? null,
        active: user.IsActive ?? false,
        user_type: 'STANDARD',
        language: user.LanguageLocaleKey ?? null,
        locale: user.LocaleSidKey ?? null,
        urls: serviceUrls(request, userId)
    };
}

function serviceUrls(request: FastifyRequest, userId: string) {
    const base = `${originOf(request)}/services`;
    const orgId = request.server.org.id.slice(0, 15);
    return {
        enterprise: `${base}/Soap/c/{version}/${orgId}`,
        partner: `${base}/Soap/u/{version}/${orgId}`,
        rest: `${base}/data/v{version}/`,
        sobjects: `${base}/data/v{version}/sobjects/`,
        query: `${base}/data/v{version}/query/`,
        profile: `${originOf(request)}/${userId}`
    };
}

function isSameId(a: string, b: string): boolean {
    return a.slice(0, 15) === b.slice(0, 15);
}
