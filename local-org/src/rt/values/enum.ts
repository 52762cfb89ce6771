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
