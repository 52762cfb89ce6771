import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heapSize } from '../../src/rt/heap.ts';
import { ApexList, ApexMap, ApexSet } from '../../src/rt/values/index.ts';

describe('the estimate of the heap', () => {
    it('takes nothing for null', () => {
        assert.equal(heapSize(null), 0, 'null is no object');
    });

    it('grows with what a collection holds', () => {
        const [few, many] = [10, 1_000].map((n) =>
            heapSize(new ApexList('Integer', [...Array(n).keys()]))
        );
        assert.equal(many! - few!, 990 * 8, 'a number in a list takes one slot');
    });

    it('counts what two hold only once', () => {
        const shared = new ApexList('String', ['x'.repeat(1_000)]);
        const both = heapSize(new ApexList('Object', [shared]), new ApexList('Object', [shared]));
        assert.ok(both < 1_200, `one copy of the text, not two: ${both}`);
    });

    it('reaches keys and values, and ends in a circle', () => {
        const map = new ApexMap('String', 'Object');
        map.put('k'.repeat(500), new ApexSet('String', ['v'.repeat(500)]));
        map.put('self', map);
        const size = heapSize(map);
        assert.ok(size > 1_000 && size < 1_400, `both texts once, not ${size}`);
    });
});
