import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../../lib/project.ts';

const HEADER = /\btrigger\s+\w+\s+on\s+(?<object>\w+)\s*\((?<events>[^)]*)\)/i;

/**
 * Names triggers on platform events that ask for anything but `after insert`.
 * https://developer.salesforce.com/docs/atlas.en-us.platform_events.meta/platform_events/platform_events_subscribe_apex.htm
 */
export function checkTriggers(root: string): string[] {
    return sourceFiles(root, '.trigger').flatMap((file) => {
        const header = HEADER.exec(readFileSync(join(root, file), 'utf8'))?.groups;
        const events = (header?.['events'] ?? '').split(',').map((event) => event.trim());
        const isWrong =
            header?.['object']?.endsWith('__e') === true &&
            events.some((event) => !/^after\s+insert$/i.test(event));
        return isWrong ? [`${file}: events are received after insert only`] : [];
    });
}
