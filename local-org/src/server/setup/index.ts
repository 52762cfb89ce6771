/** Setup: an administrator makes by hand every situation in which a login can fail. */
import type { FastifyInstance } from 'fastify';
import { addSetupApps } from './apps.ts';
import { addSetupClock } from './clock.ts';
import { addSetupPolicies } from './policies.ts';
import { addSetupProfiles } from './profiles.ts';
import { addSetupSites } from './sites.ts';
import { addSetupUsers } from './users.ts';

/** Adds `/setup` and the pages below. */
export function addSetup(app: FastifyInstance): void {
    addSetupPolicies(app);
    addSetupProfiles(app);
    addSetupUsers(app);
    addSetupApps(app);
    addSetupSites(app);
    if (app.serverOptions.controls !== null) addSetupClock(app, app.serverOptions.controls.clock);
}
