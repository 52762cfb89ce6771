import type { ObjectDefinition } from '../define.ts';
import { apexObjects } from './apex.ts';
import { loginObjects } from './logins.ts';
import { organizationObjects } from './organization.ts';
import { permissionObjects } from './permissions.ts';
import { resultObjects } from './results.ts';
import { salesObjects } from './sales.ts';
import { userObjects } from './users.ts';

/** Every standard object this org has. */
export const standardObjects: readonly ObjectDefinition[] = [
    ...organizationObjects,
    ...userObjects,
    ...loginObjects,
    ...permissionObjects,
    ...apexObjects,
    ...salesObjects,
    ...resultObjects
];
