/** Tokens of describe: `Account.SObjectType`, `Account.Name`. */
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import type { PlatformValue } from '../../rt/values/protocol.ts';
import type { FieldDescribe, SObjectDescribe } from '../../sobj/schema.ts';

/** `Schema.SObjectType`: an object of the org. */
export class SObjectTypeToken implements PlatformValue {
    readonly $type = 'Schema.SObjectType';
    readonly describe: SObjectDescribe;

    constructor(describe: SObjectDescribe) {
        this.describe = describe;
    }

    equals(other: unknown): boolean {
        return other instanceof SObjectTypeToken && other.describe.name === this.describe.name;
    }

    hashKey(): string {
        return `\u0000sobjecttype:${this.describe.name}`;
    }

    toText(): string {
        return this.describe.name;
    }
}

/** `Schema.SObjectField`: a field of an object. */
export class SObjectFieldToken implements PlatformValue {
    readonly $type = 'Schema.SObjectField';
    readonly object: SObjectDescribe;
    readonly describe: FieldDescribe;

    constructor(object: SObjectDescribe, describe: FieldDescribe) {
        this.object = object;
        this.describe = describe;
    }

    equals(other: unknown): boolean {
        return other instanceof SObjectFieldToken && other.hashKey() === this.hashKey();
    }

    hashKey(): string {
        return `\u0000sobjectfield:${this.object.name}.${this.describe.name}`;
    }

    toText(): string {
        return this.describe.name;
    }
}

/** The token of an object by name, or null when the org has none of that name. */
export function sObjectTypeNamed(name: string): SObjectTypeToken | null {
    const describe = currentTransaction().org.schema.object(name);
    return describe === undefined ? null : new SObjectTypeToken(describe);
}

/** The token of the object an id belongs to. @throws System.SObjectException for an unknown prefix */
export function sObjectTypeOfId(id: string): SObjectTypeToken {
    const describe = currentTransaction().org.schema.ofId(id);
    if (describe !== undefined) return new SObjectTypeToken(describe);
    return throwApex('System.SObjectException', `Cannot determine type of Id value: ${id}`);
}

/** `Account.Name`: a field's token. @throws Error for an unknown object or field, which the compiler rules out */
export function sObjectFieldNamed(objectName: string, fieldName: string): SObjectFieldToken {
    const object = currentTransaction().org.schema.object(objectName);
    const field = object?.field(fieldName);
    if (object === undefined || field === undefined)
        throw new Error(`No field ${objectName}.${fieldName}.`);
    return new SObjectFieldToken(object, field);
}
