import type { InlineOp, OpName } from '../rt/ops.ts';

/** Operators as JavaScript over operands that were checked for null. Integer wraps at 32 bits, Long at 64. */
const CHECKED: Readonly<Partial<Record<InlineOp, (a: string, b: string) => string>>> = {
    addInteger: (a, b) => `(${a}+${b}|0)`,
    subtractInteger: (a, b) => `(${a}-${b}|0)`,
    multiplyInteger: (a, b) => `Math.imul(${a},${b})`,
    negateInteger: (a) => `(-${a}|0)`,
    complementInteger: (a) => `(~${a})`,
    addLong: (a, b) => `BigInt.asIntN(64,${a}+${b})`,
    subtractLong: (a, b) => `BigInt.asIntN(64,${a}-${b})`,
    multiplyLong: (a, b) => `BigInt.asIntN(64,${a}*${b})`,
    negateLong: (a) => `BigInt.asIntN(64,-${a})`,
    complementLong: (a) => `(~${a})`,
    andInteger: (a, b) => `(${a}&${b})`,
    orInteger: (a, b) => `(${a}|${b})`,
    xorInteger: (a, b) => `(${a}^${b})`,
    andLong: (a, b) => `(${a}&${b})`,
    orLong: (a, b) => `(${a}|${b})`,
    xorLong: (a, b) => `(${a}^${b})`,
    andBoolean: (a, b) => `((${a}&${b})===1)`,
    orBoolean: (a, b) => `((${a}|${b})===1)`,
    xorBoolean: (a, b) => `(${a}!==${b})`,
    not: (a) => `(!${a})`,
    shiftLeftInteger: (a, b) => `(${a}<<${b})`,
    shiftRightInteger: (a, b) => `(${a}>>${b})`,
    shiftRightUnsignedInteger: (a, b) => `(${a}>>>${b}|0)`,
    lessNumber: (a, b) => `(${a}<${b})`,
    lessOrEqualNumber: (a, b) => `(${a}<=${b})`,
    greaterNumber: (a, b) => `(${a}>${b})`,
    greaterOrEqualNumber: (a, b) => `(${a}>=${b})`
};

/** Operators whose function expects operands that aren't null. */
const CHECKING = new Set<OpName>([
    'divideInteger',
    'divideLong',
    'shiftLeftLong',
    'shiftRightLong',
    'shiftRightUnsignedLong',
    'enumName',
    'enumOrdinal'
]);

/**
 * The JavaScript of an operator.
 * @param plain the operands as they are
 * @param checked the operands with their null checks
 * @returns null for an operator that is called as a function with the operands as they are
 */
export function inline(
    name: OpName,
    plain: readonly string[],
    checked: readonly string[]
): string | null {
    const write = CHECKED[name as InlineOp];
    if (write !== undefined) return write(checked[0]!, checked[1] ?? '');
    if (name === 'same') return `(${plain[0]}===${plain[1]})`;
    if (name === 'notSame') return `(${plain[0]}!==${plain[1]})`;
    if (name === 'nonNull') return checked[0]!;
    return CHECKING.has(name) ? `$${name}(${checked.join(',')})` : null;
}
