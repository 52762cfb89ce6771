/** What objects and fields an org has, in the words of describe calls. */
import type { Scalar } from '../store/store.ts';

/** Types of fields, as `DescribeFieldResult.getType()` names them, in lower case. */
export type FieldType =
    | 'id'
    | 'reference'
    | 'string'
    | 'textarea'
    | 'picklist'
    | 'multipicklist'
    | 'combobox'
    | 'email'
    | 'phone'
    | 'url'
    | 'encryptedstring'
    | 'boolean'
    | 'int'
    | 'long'
    | 'double'
    | 'currency'
    | 'percent'
    | 'date'
    | 'datetime'
    | 'time'
    | 'base64'
    | 'address';

export interface PicklistValue {
    readonly value: string;
    readonly label: string;
    readonly isDefault: boolean;
    readonly active: boolean;
}

/** One field. The flags are those of a describe call and bind SOQL and DML alike. */
export interface FieldDescribe {
    readonly name: string;
    readonly label: string;
    readonly type: FieldType;
    /** Longest text in characters; 0 for what isn't text. */
    readonly length: number;
    /** All digits of a number, and those after the point; 0 for what isn't a number. */
    readonly precision: number;
    readonly scale: number;
    readonly custom: boolean;
    readonly nillable: boolean;
    readonly defaultedOnCreate: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly filterable: boolean;
    readonly groupable: boolean;
    readonly sortable: boolean;
    readonly aggregatable: boolean;
    readonly unique: boolean;
    readonly externalId: boolean;
    readonly idLookup: boolean;
    readonly caseSensitive: boolean;
    readonly calculated: boolean;
    readonly autoNumber: boolean;
    /** Of an auto number, such as `C-{0000}`; null for other fields. */
    readonly displayFormat: string | null;
    readonly nameField: boolean;
    /** False refuses the LIKE operator although the field can be filtered. */
    readonly likeable: boolean;
    readonly referenceTo: readonly string[];
    /** Name for going up from this lookup (`Profile`, `Team__r`), or null when it can't be followed. */
    readonly relationshipName: string | null;
    /** Name for going down to this object from the one looked up, or null. */
    readonly childRelationshipName: string | null;
    /** What happens to this row when the one looked up is deleted. */
    readonly onParentDelete: 'cascade' | 'clear' | 'restrict';
    readonly picklist: readonly PicklistValue[];
    readonly restrictedPicklist: boolean;
    /** Value of a new row that doesn't name the field; null when there is none. */
    readonly defaultValue: Scalar;
    /** User permission without which nobody reads the field, or null. */
    readonly readPermission: string | null;
    /** True when field-level security applies, so that a permission must grant it. */
    readonly permissionable: boolean;
}

export interface ChildRelationship {
    readonly name: string;
    readonly object: string;
    readonly field: string;
}

export type ObjectKind = 'standard' | 'custom' | 'metadata' | 'event' | 'setting';

/** Who sees rows that nobody shared: the organization-wide default. */
export type OrgWideDefault = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';

/** One object. */
export interface SObjectDescribe {
    readonly name: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly keyPrefix: string;
    readonly kind: ObjectKind;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    readonly undeletable: boolean;
    readonly queryable: boolean;
    readonly triggerable: boolean;
    /** True for setup objects, which one transaction can't change together with others (mixed DML). */
    readonly setup: boolean;
    /** True when object permissions decide who may read it; false for what everybody may read. */
    readonly permissionable: boolean;
    /** User permissions of which one is needed to read or to change it; empty asks for none. */
    readonly readPermissions: readonly string[];
    readonly editPermissions: readonly string[];
    /** User permissions of which one is needed to read it in user mode; system mode doesn't ask. */
    readonly userModeReadPermissions: readonly string[];
    /** Field holding a user's Id whose own rows need no permission, or null. */
    readonly ownRowsField: string | null;
    readonly sharing: OrgWideDefault;
    /** For platform events: true when they are published even if the transaction fails. */
    readonly publishesImmediately: boolean;
    /** Fields in order of declaration. */
    readonly fields: readonly FieldDescribe[];
    readonly childRelationships: readonly ChildRelationship[];
    /** The field, whatever the case of the name. */
    field(name: string): FieldDescribe | undefined;
    /** The lookup field that a parent relationship name follows, whatever its case. */
    parent(relationship: string): FieldDescribe | undefined;
    /** The child relationship, whatever the case of its name. */
    child(relationship: string): ChildRelationship | undefined;
    readonly nameField: FieldDescribe | undefined;
}

/** All objects of an org. */
export interface Schema {
    /** The object, whatever the case of the name. */
    object(name: string): SObjectDescribe | undefined;
    /** The object an id belongs to, by its first three characters. */
    ofId(id: string): SObjectDescribe | undefined;
    /** All objects in order of declaration. */
    readonly objects: readonly SObjectDescribe[];
}
