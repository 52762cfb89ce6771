/** Tokens of the schema and labels. */
import {
    SObjectTypeToken,
    sObjectFieldNamed,
    sObjectTypeNamed,
    type SObjectFieldToken
} from '../plat/schema/tokens.ts';
import { labelText } from '../plat/labels.ts';
import { Unsupported } from './exceptions.ts';

/** `Account.SObjectType`. */
export function objectToken(name: string): SObjectTypeToken {
    return sObjectTypeNamed(name) ?? missing(name);
}

/** `Account.Name`. */
export function fieldToken(object: string, field: string): SObjectFieldToken {
    return sObjectFieldNamed(object, field);
}

/** `Label.Name`, in the running user's language. */
export function label(name: string): string {
    return labelText(name) ?? missing(`Label.${name}`);
}

function missing(name: string): never {
    throw new Unsupported(`${name} does not exist in this org.`);
}
