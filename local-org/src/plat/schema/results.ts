/** Results of describe calls. */
import { accessOf, type UserAccess } from '../../access/index.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import type {
    ChildRelationship,
    FieldDescribe,
    PicklistValue,
    SObjectDescribe
} from '../../sobj/schema.ts';

/** `Schema.DescribeSObjectResult`. */
export class ObjectResult {
    readonly $type = 'Schema.DescribeSObjectResult';
    readonly describe: SObjectDescribe;

    constructor(describe: SObjectDescribe) {
        this.describe = describe;
    }
}

/** `Schema.SObjectTypeFields`: what `describe.fields` gives. */
export class ObjectFields {
    readonly $type = 'Schema.SObjectTypeFields';
    readonly describe: SObjectDescribe;

    constructor(describe: SObjectDescribe) {
        this.describe = describe;
    }
}

/** `Schema.DescribeFieldResult`. */
export class FieldResult {
    readonly $type = 'Schema.DescribeFieldResult';
    readonly object: SObjectDescribe;
    readonly describe: FieldDescribe;

    constructor(object: SObjectDescribe, describe: FieldDescribe) {
        this.object = object;
        this.describe = describe;
    }
}

/** `Schema.PicklistEntry`. */
export class PicklistResult {
    readonly $type = 'Schema.PicklistEntry';
    readonly value: PicklistValue;

    constructor(value: PicklistValue) {
        this.value = value;
    }
}

/** `Schema.ChildRelationship`. */
export class RelationshipResult {
    readonly $type = 'Schema.ChildRelationship';
    readonly relationship: ChildRelationship;

    constructor(relationship: ChildRelationship) {
        this.relationship = relationship;
    }
}

/** What the running user may do. */
export function runningAccess(): UserAccess {
    const { org, userId } = currentTransaction();
    return accessOf(org.store, org.schema, userId);
}
