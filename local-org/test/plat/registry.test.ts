import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRegistry, loadStubs } from '../../src/plat/index.ts';
import { declaredSignatures } from './declared.ts';

test('every declared signature has an implementation, and the reverse', () => {
    const { missing, stray } = checkRegistry(declaredSignatures());
    assert.deepEqual(missing, [], 'declared in a stub, implemented nowhere');
    assert.deepEqual(stray, [], 'implemented, but no stub declares it');
});

test('the check notices a signature on either side', () => {
    const declared = declaredSignatures().filter((one) => one.signature !== 'length()');
    const { missing, stray } = checkRegistry([
        ...declared,
        { className: 'String', signature: 'no()' }
    ]);
    assert.deepEqual(missing, ['string.no()'], 'a declared signature without implementation');
    assert.deepEqual(stray, ['string.length()'], 'an implementation without declaration');
});

test('stubs are named by namespace, System left out', () => {
    const names = loadStubs().map((stub) => stub.name);
    assert.ok(names.includes('String'), 'a type of System goes by its simple name');
    assert.equal(new Set(names).size, names.length, 'no type is declared twice');
});
