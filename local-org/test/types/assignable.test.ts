import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAssignable, isCastable } from '../../src/types/assignable.ts';
import type { Type } from '../../src/types/type.ts';
import { parseUnit } from '../../src/front/parse.ts';
import type { FieldDeclaration, TypeDeclaration } from '../../src/front/ast/index.ts';
import { orgWith } from '../run/fixture.ts';

const { org } = orgWith({
    'Animal.cls':
        'public virtual class Animal implements Named { public String name() { return null; } }',
    'Dog.cls': 'public class Dog extends Animal {}',
    'Named.cls': 'public interface Named { String name(); }'
});

function type(written: string): Type {
    const unit = parseUnit(`class X { ${written} f; }`, 'class') as TypeDeclaration;
    const field = (unit as { members: readonly unknown[] }).members[0] as FieldDeclaration;
    return org.program.compiled.universe.resolve(field.type, null);
}

const check = (how: typeof isAssignable, expected: boolean, pairs: readonly string[]) => {
    for (const pair of pairs) {
        const [from = '', to = ''] = pair.split(' > ');
        assert.equal(how(type(from), type(to)), expected, pair);
    }
};

test('Numbers widen, never narrow, and a Date becomes a Datetime', () => {
    check(isAssignable, true, [
        ...['Integer > Long', 'Integer > Decimal', 'Long > Double', 'Double > Decimal'],
        ...['Date > Datetime', 'Id > String', 'String > Id']
    ]);
    check(isAssignable, false, [
        ...['Long > Integer', 'Decimal > Integer', 'Double > Long'],
        ...['Datetime > Date', 'String > Integer', 'Integer > String', 'Boolean > Integer']
    ]);
});

test('A class goes for what it derives from and implements', () => {
    check(isAssignable, true, ['Dog > Animal', 'Dog > Named', 'Dog > Object', 'Integer > Object']);
    check(isAssignable, false, ['Animal > Dog', 'Named > Animal', 'Object > Dog']);
});

test('Lists take subtypes, sets and keys of maps do not', () => {
    check(isAssignable, true, [
        ...['List<Dog> > List<Animal>', 'List<Dog> > Iterable<Animal>', 'Dog[] > List<Dog>'],
        ...['List<Account> > List<SObject>', 'List<SObject> > List<Account>'],
        ...['Map<Id,Account> > Map<Id,SObject>', 'Map<Id,List<SObject>> > Map<Id,List<Account>>']
    ]);
    check(isAssignable, false, [
        ...['Set<Dog> > Set<Animal>', 'List<Account> > List<Contact>'],
        ...['Map<Id,String> > Map<Id,Object>', 'Map<Id,Account> > Map<String,Account>']
    ]);
});

test('A cast is refused only where it can never succeed', () => {
    check(isCastable, true, [
        'Animal > Dog',
        'Object > Integer',
        'Decimal > Integer',
        'SObject > Account'
    ]);
    check(isCastable, false, ['Dog > String', 'Integer > String', 'Account > Contact']);
});
