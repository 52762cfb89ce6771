/**
 * System.JSON.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_class_System_Json.htm
 */
import { required } from '../../rt/exceptions.ts';
import type { ApexType } from '../../rt/values/index.ts';
import { nonNull } from '../arguments.ts';
import { readJson } from '../json/read.ts';
import { parseJson } from '../json/tree.ts';
import { untyped } from '../json/untyped.ts';
import { writeJson } from '../json/write.ts';
import { natives } from '../registry.ts';

natives(
    'JSON',
    nonNull({
        'deserialize(String,Type)': (json: string, type: ApexType) =>
            readJson(parseJson(json), type.name, false),
        'deserializeStrict(String,Type)': (json: string, type: ApexType) =>
            readJson(parseJson(json), type.name, true),
        'deserializeUntyped(String)': (json: string) => untyped(parseJson(json))
    })
);

natives('JSON', {
    'serialize(Object)': (value: unknown) => serialize(value, false, false),
    'serialize(Object,Boolean)': (value: unknown, suppress: boolean | null) =>
        serialize(value, suppress, false),
    'serializePretty(Object)': (value: unknown) => serialize(value, false, true),
    'serializePretty(Object,Boolean)': (value: unknown, suppress: boolean | null) =>
        serialize(value, suppress, true)
});

function serialize(value: unknown, suppressNulls: boolean | null, pretty: boolean): string {
    return writeJson(value, { suppressNulls: required(suppressNulls), pretty });
}
