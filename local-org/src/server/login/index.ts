/** The pages around signing in. */
import type { FastifyInstance } from 'fastify';
import { addAddresses } from './addresses.ts';
import { addAuthenticator } from './authenticator.ts';
import { addChangePassword } from './change-password.ts';
import { addForgot } from './forgot.ts';
import { addResetLink } from './reset-link.ts';
import { addSecurityToken } from './security-token.ts';
import { addSignIn } from './sign-in.ts';
import { addVerify } from './verify.ts';

/** Adds sign-in, sign-out, and what people do with their own password and token. */
export function addLogin(app: FastifyInstance): void {
    addAddresses(app);
    addSignIn(app);
    addForgot(app);
    addResetLink(app);
    addChangePassword(app);
    addSecurityToken(app);
    addVerify(app);
    addAuthenticator(app);
}
