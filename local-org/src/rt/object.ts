/** The root of every compiled Apex class. */

/** What the emitted JavaScript class of an Apex class offers to the library. */
export interface ApexClass {
    /** Canonical name of the type, such as `Outer.Inner`. */
    readonly $type: string;
    /** Canonical names of everything the type can be assigned to, itself included, in lower case. */
    readonly $ancestors: ReadonlySet<string>;
    /**
     * Instance members in order of declaration: their Apex name and the JavaScript property holding the value.
     * Properties with a body have none. `auraEnabled` tells whether the member leaves through the Aura bridge.
     */
    readonly $members: readonly ApexMember[];
    new (): ApexObject;
}

/** One instance member of a compiled class. */
export interface ApexMember {
    readonly name: string;
    /** Reads the member of an instance: a field's value or what a property's getter returns. */
    readonly read: (instance: object) => unknown;
    /** Writes the member without running a setter's body; null for a property that stores nothing. */
    readonly write: ((instance: object, value: unknown) => void) | null;
    /** Canonical name of the declared type. */
    readonly type: string;
    readonly auraEnabled: boolean;
    readonly transient: boolean;
}

/** An instance of a compiled Apex class. Emitted classes derive from it. */
export class ApexObject {
    static readonly $type: string = 'Object';
    static readonly $ancestors: ReadonlySet<string> = new Set(['object']);
    static readonly $members: readonly ApexMember[] = [];
}

/** The compiled class of an instance. @returns null for every other value */
export function classOf(value: unknown): ApexClass | null {
    if (typeof value !== 'object' || value === null) return null;
    const constructor = value.constructor as unknown as Partial<ApexClass>;
    return constructor.$type === undefined ? null : (constructor as ApexClass);
}
