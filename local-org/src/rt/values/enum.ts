/** Constants of enums, the app's and the platform's; one object per constant. */
import type { PlatformValue } from './protocol.ts';

export class ApexEnumValue implements PlatformValue {
    readonly $type: string;
    readonly name: string;
    /** Position in the declaration, from 0. */
    readonly ordinal: number;

    constructor(typeName: string, name: string, ordinal: number) {
        this.$type = typeName;
        this.name = name;
        this.ordinal = ordinal;
    }

    equals(other: unknown): boolean {
        return other === this;
    }

    hashKey(): string {
        return `\u0000enum:${this.$type}.${this.name}`;
    }

    toText(): string {
        return this.name;
    }

    toString(): string {
        return this.name;
    }
}

const platformEnums = new Map<string, readonly ApexEnumValue[]>();

/** Makes the constants of an enum of the platform, once. @param typeName such as `RoundingMode` */
export function definePlatformEnum(
    typeName: string,
    names: readonly string[]
): readonly ApexEnumValue[] {
    const values = names.map((name, ordinal) => new ApexEnumValue(typeName, name, ordinal));
    platformEnums.set(typeName.toLowerCase(), values);
    return values;
}

/** The constants of an enum of the platform in order of declaration; none for other types. */
export function platformEnum(typeName: string): readonly ApexEnumValue[] {
    return platformEnums.get(typeName.toLowerCase()) ?? [];
}

/** A constant of an enum of the platform. @throws Error when there is none of that name */
export function platformConstant(typeName: string, name: string): ApexEnumValue {
    const wanted = name.toLowerCase();
    const found = platformEnum(typeName).find((value) => value.name.toLowerCase() === wanted);
    if (found === undefined) throw new Error(`${typeName} has no constant ${name}.`);
    return found;
}
