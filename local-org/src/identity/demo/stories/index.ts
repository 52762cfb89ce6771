/** Every story of the demo org, one for each cause that a sign-in can be made to have here. */
import type { Story } from '../story.ts';
import { accountStories } from './accounts.ts';
import { appStories } from './apps.ts';
import { attackStories } from './attacks.ts';
import { credentialStories } from './credentials.ts';
import { expiryStories } from './expiry.ts';
import { gateStories } from './gates.ts';
import { softwareStories } from './software.ts';

export const stories: readonly Story[] = [
    ...accountStories,
    ...credentialStories,
    ...expiryStories,
    ...attackStories,
    ...gateStories,
    ...softwareStories,
    ...appStories
];
