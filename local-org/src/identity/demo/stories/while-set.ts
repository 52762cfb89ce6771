import type { LoginAttempt } from '../../identity.ts';
import type { OrgSettings } from '../../settings.ts';
import type { StoryEvent } from '../story.ts';
import { second } from '../times.ts';

/**
 * An attempt while somebody tried out a setting: it is different for two seconds, so that nobody
 * else meets it.
 * @param changed the setting as it was tried
 * @param usual the same setting before and after
 */
export function whileSet(
    at: number,
    changed: Partial<OrgSettings>,
    usual: Partial<OrgSettings>,
    attempt: LoginAttempt
): StoryEvent[] {
    return [
        { at: at - second, settings: changed },
        { at, attempt },
        { at: at + second, settings: usual }
    ];
}
