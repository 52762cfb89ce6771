/** Record ids: three characters naming the object, twelve base-62 digits, three of checksum. */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ID_15 = /^[0-9A-Za-z]{15}$/;
const ID_18 = /^[0-9A-Za-z]{15}[A-Z0-5]{3}$/i;

/** True for text that has the form of an id of 15 or 18 characters; the checksum isn't looked at. */
export function isIdText(text: string): boolean {
    return ID_15.test(text) || ID_18.test(text);
}

/**
 * The 18-character form of an id.
 * @param id 15 characters, or 18, whose first 15 get their case back from the checksum
 * @returns null when the text isn't an id
 */
export function toId18(id: string): string | null {
    if (id.length === 15) return ID_15.test(id) ? id + checksum(id) : null;
    if (id.length !== 18 || !ID_18.test(id)) return null;
    const head = id.slice(0, 15);
    const check = id.slice(15).toUpperCase();
    if (checksum(head) === check) return head + check;
    const restored = restoreCase(head, check);
    return checksum(restored) === check ? restored + check : null;
}

/** The id of the `n`-th record made, for an object's key prefix. */
export function makeId(keyPrefix: string, n: number): string {
    let digits = '';
    for (let rest = n; rest > 0; rest = Math.floor(rest / 62)) digits = DIGITS[rest % 62] + digits;
    const id15 = `${keyPrefix}Lk${digits.padStart(10, '0')}`;
    return id15 + checksum(id15);
}

/** The number that `makeId` was given, or 0 for an id that it did not make. */
export function idNumber(id: string): number {
    if (id.slice(3, 5) !== 'Lk') return 0;
    let n = 0;
    for (const digit of id.slice(5, 15)) n = n * 62 + DIGITS.indexOf(digit);
    return Number.isSafeInteger(n) ? n : 0;
}

/** One character per group of five: bit i is set when character i is an upper-case letter. */
function checksum(id15: string): string {
    let check = '';
    for (let group = 0; group < 15; group += 5) {
        let bits = 0;
        for (let i = 0; i < 5; i++) {
            const char = id15[group + i]!;
            if (char >= 'A' && char <= 'Z') bits |= 1 << i;
        }
        check += CHECK_DIGITS[bits];
    }
    return check;
}

function restoreCase(id15: string, check: string): string {
    return [...id15]
        .map((char, i) => {
            const upper = CHECK_DIGITS.indexOf(check[Math.floor(i / 5)]!) & (1 << (i % 5));
            return upper ? char.toUpperCase() : char.toLowerCase();
        })
        .join('');
}
