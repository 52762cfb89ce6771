/** Bit operators on Long; those on Integer are JavaScript's own. Shifts use the low six bits of the distance. */

export function shiftLeftLong(value: bigint, by: bigint): bigint {
    return BigInt.asIntN(64, value << (by & 63n));
}

export function shiftRightLong(value: bigint, by: bigint): bigint {
    return value >> (by & 63n);
}

/** Shifts zeros in from the left. */
export function shiftRightUnsignedLong(value: bigint, by: bigint): bigint {
    return BigInt.asIntN(64, BigInt.asUintN(64, value) >> (by & 63n));
}
