import { BlockList, isIPv6 } from 'node:net';
import type { IpRange } from './settings.ts';

/** Whether an address lies in one of the ranges; addresses that are none lie in no range. */
export function inRanges(address: string, ranges: readonly IpRange[]): boolean {
    const list = new BlockList();
    for (const { start, end } of ranges) {
        list.addRange(start, end, isIPv6(start) ? 'ipv6' : 'ipv4');
    }
    return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
