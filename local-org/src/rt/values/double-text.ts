/**
 * The text of a Double, as Java's `Double.toString` writes it: `1.0`, `1.0E7`, `1.0E-4`.
 * https://docs.oracle.com/javase/8/docs/api/java/lang/Double.html#toString-double-
 */
export function javaDouble(value: number): string {
    if (!Number.isFinite(value)) return String(value);
    if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
    const size = Math.abs(value);
    return size >= 1e-3 && size < 1e7 ? plain(value) : scientific(value);
}

function plain(value: number): string {
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
}

function scientific(value: number): string {
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    const digits = mantissa.includes('.') ? mantissa : `${mantissa}.0`;
    return `${digits}E${exponent.replace('+', '')}`;
}
