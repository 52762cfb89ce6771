import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DisputedSemantics } from '../../src/rt/exceptions.ts';
import type { ApexClass, ApexMember } from '../../src/rt/object.ts';
import {
    ApexDate,
    ApexDatetime,
    ApexList,
    ApexTime,
    ApexType,
    typeName
} from '../../src/rt/values/index.ts';
import { SObjectValue } from '../../src/sobj/sobject.ts';
import { call, decimal, list, map, text, throwsApex } from './call.ts';
import { inApex } from './fake-org.ts';

const serialize = (value: unknown, suppressNulls = false) =>
    call('JSON.serialize(Object,Boolean)', value, suppressNulls);
const deserialize = (json: string, type: string) =>
    call('JSON.deserialize(String,Type)', json, new ApexType(type));
const untyped = (json: string) => call('JSON.deserializeUntyped(String)', json);

/** What the compiler makes of `class Pet { String name; Integer age; transient String mood; }`. */
class Pet {
    static readonly $type = 'Pet';
    static readonly $members: readonly ApexMember[] = [
        member('name', 'String'),
        member('age', 'Integer'),
        { ...member('mood', 'String'), transient: true }
    ];
    name: unknown = null;
    age: unknown = null;
    mood: unknown = 'calm';
}

function member(name: 'name' | 'age' | 'mood', type: string): ApexMember {
    return {
        name,
        type,
        auraEnabled: false,
        transient: false,
        read: (pet) => (pet as Pet)[name],
        write: (pet, value) => {
            (pet as Pet)[name] = value;
        }
    };
}

const PETS = {
    org: {
        program: {
            classNamed: (name: string) =>
                name.toLowerCase() === 'pet' ? (Pet as unknown as ApexClass) : undefined,
            enumNamed: () => undefined
        }
    }
};

test('simple values keep their form', () => {
    const values = list(
        null,
        true,
        1,
        2n,
        decimal('1.50'),
        'a"\n',
        ApexDate.of(2026, 1, 2),
        new ApexDatetime(Date.UTC(2026, 0, 2, 3)),
        ApexTime.of(1, 2, 3, 4)
    );
    assert.equal(
        serialize(values),
        '[null,true,1,2,1.50,"a\\"\\n","2026-01-02","2026-01-02T03:00:00.000Z","01:02:03.004Z"]',
        'Decimals keep their scale, Datetimes are in GMT'
    );
});

test('objects are written in order of declaration, without transient members', () => {
    const pet = Object.assign(new Pet(), { age: 3 });
    assert.equal(serialize(pet), '{"name":null,"age":3}', 'nulls are written');
    assert.equal(serialize(pet, true), '{"age":3}', 'unless suppressed');
    assert.equal(
        call('JSON.serializePretty(Object)', map(['a', list(1, map(['b', 2]))], ['c', list()])),
        '{\n  "a" : [ 1, {\n    "b" : 2\n  } ],\n  "c" : [ ]\n}',
        'two blanks per level of objects'
    );
});

test('what has no JSON form is refused', () => {
    const self = list();
    self.add(self);
    throwsApex(
        () => serialize(self),
        'System.JSONException',
        'Direct self-reference leading to cycle',
        'a list inside itself'
    );
    throwsApex(
        () => serialize(new ApexType('String')),
        'System.JSONException',
        'Apex Type unsupported in JSON: Type',
        'a type'
    );
});

test('records are written as the REST API writes them', () => {
    inApex(({ org }) => {
        const user = new SObjectValue(org.schema.object('User')!);
        user.set('username', 'ada@example.com');
        user.load('lastlogindate', new ApexDatetime(0));
        assert.equal(
            serialize(user),
            '{"attributes":{"type":"User"},"Username":"ada@example.com",' +
                '"LastLoginDate":"1970-01-01T00:00:00.000+0000"}',
            'attributes first, datetimes with an offset'
        );
    });
});

test('records can be read with fields that Apex cannot set', () => {
    inApex(() => {
        const json = '{"LastLoginDate":"2026-01-02T03:04:05.000+0000","Profile":{"Name":"X"}}';
        const user = deserialize(json, 'User') as SObjectValue;
        assert.equal(
            (user.get('lastlogindate') as ApexDatetime).ms,
            Date.UTC(2026, 0, 2, 3, 4, 5),
            'read-only field'
        );
        assert.equal(user.parent('profile')?.get('name'), 'X', 'related record');
        throwsApex(
            () => deserialize('{"Nope":1}', 'User'),
            'System.JSONException',
            "No such column 'Nope' on sobject of type User",
            'unknown field'
        );
    });
});

test('classes of the app are read by their members', () => {
    inApex(() => {
        const pets = deserialize('[{"name":"Rex","age":3,"tail":true}]', 'List<Pet>') as ApexList;
        assert.equal(pets.$type, 'List<Pet>', 'type of the list');
        const rex = pets.get(0) as Pet;
        assert.deepEqual([rex.name, rex.age], ['Rex', 3], 'unknown members are skipped');
        throwsApex(
            () => call('JSON.deserializeStrict(String,Type)', '{"tail":1}', new ApexType('Pet')),
            'System.JSONException',
            'Unrecognized field "tail" (Class Pet)',
            'strict refuses them'
        );
        throwsApex(
            () => deserialize('{"age":"3"}', 'Pet'),
            'System.JSONException',
            'Illegal value for primitive: string',
            'text is no number'
        );
        assert.throws(
            () => deserialize('{"Name":"Rex"}', 'Pet'),
            DisputedSemantics,
            'another case is disputed'
        );
    }, PETS);
});

test('untyped JSON becomes maps, lists and simple values', () => {
    const root = untyped('{"i":1,"l":3000000000,"d":1.50,"n":null,"a":[true,"x"]}');
    assert.equal(
        text('JSON.serialize(Object)', root),
        '{"i":1,"l":3000000000,"d":1.50,"n":null,"a":[true,"x"]}',
        'writing gives back what was read'
    );
    const values = (root as ReturnType<typeof map>).values();
    assert.deepEqual(
        values.values().map(typeName),
        ['Integer', 'Long', 'Decimal', 'null', 'List<Object>'],
        'types by size and form'
    );
});

test('malformed JSON is refused with its place', () => {
    throwsApex(
        () => untyped('{"a":1,}'),
        'System.JSONException',
        "Unexpected character ('}' (code 125)) at [line:1, column:8]",
        'comma before the end'
    );
    throwsApex(
        () => untyped('[1'),
        'System.JSONException',
        'Unexpected end-of-input at [line:1, column:3]',
        'unfinished'
    );
    throwsApex(
        () => untyped('"a\nb"'),
        'System.JSONException',
        "Unexpected character ('\"' (code 34)) at [line:1, column:1]",
        'a line end in a string'
    );
    throwsApex(
        () => untyped('['.repeat(600)),
        'System.JSONException',
        'JSON is nested too deeply',
        'depth is bounded'
    );
});

test('types that JSON cannot name are refused', () => {
    inApex(() => {
        throwsApex(
            () => deserialize('{}', 'Map<String,Object>'.replace('Map', 'Http')),
            'System.JSONException',
            'Apex Type unsupported in JSON: Http<String,Object>',
            'a platform class'
        );
        throwsApex(
            () => deserialize('{"a":1}', 'Map<String,Object>'),
            'System.JSONException',
            'Apex Type unsupported in JSON: Object',
            'Object has no form'
        );
    });
});

test('a generator writes piece by piece and refuses what is out of place', () => {
    const generator = call('JSON.createGenerator(Boolean)', false);
    call('JSONGenerator.writeStartObject()', generator);
    call('JSONGenerator.writeStringField(String,String)', generator, 'a', 'x');
    throwsApex(
        () => call('JSONGenerator.writeNumber(Integer)', generator, 1),
        'System.JSONException',
        'Can not write a value, expecting field name',
        'a value without a name'
    );
    call('JSONGenerator.writeFieldName(String)', generator, 'b');
    call('JSONGenerator.writeStartArray()', generator);
    call('JSONGenerator.writeNumber(Decimal)', generator, decimal('1.50'));
    call('JSONGenerator.writeEndArray()', generator);
    throwsApex(
        () => call('JSONGenerator.writeEndArray()', generator),
        'System.JSONException',
        'Current context not an ARRAY',
        'the wrong end'
    );
    assert.equal(
        call('JSONGenerator.getAsString()', generator),
        '{"a":"x","b":[1.50]}',
        'the text'
    );
});
