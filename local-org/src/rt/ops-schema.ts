/** Tokens of the schema and labels. */
import {
    SObjectTypeToken,
    sObjectFieldNamed,
    sObjectTypeNamed,
    type SObjectFieldToken
} from '../plat/schema/tokens.ts';
import { Unsupported } from './exceptions.ts';
import { currentTransaction } from './transaction.ts';

/** `Account.SObjectType`. */
export function objectToken(name: string): SObjectTypeToken {
    return sObjectTypeNamed(name) ?? missing(name);
}

/** `Account.Name`. */
export function fieldToken(object: string, field: string): SObjectFieldToken {
    return sObjectFieldNamed(object, field);
}

/** `Label.Name`. */
export function label(name: string): string {
    const wanted = name.toLowerCase();
    const found = currentTransaction().org.project.labels.find(
        (one) => one.name.toLowerCase() === wanted
    );
    return found?.value ?? missing(`Label.${name}`);
}

function missing(name: string): never {
    throw new Unsupported(`${name} does not exist in this org.`);
}
