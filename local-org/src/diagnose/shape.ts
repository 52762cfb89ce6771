/** Reads JSON against a described shape; every mistake names its place and what was expected there. */

/** Reads one value. @param path place of the value, such as `[0].user.isActive` @throws ShapeError */
export type Shape<T> = (value: unknown, path: string) => T;

/** A value that doesn't fit: where it is, and what was expected. */
export class ShapeError extends Error {
    override readonly name = 'ShapeError';

    constructor(path: string, expected: string) {
        super(`${path === '' ? 'the file' : path}: expected ${expected}`);
    }
}

/** A key that may be missing or null, and then has a default. */
export interface Optional<T> {
    readonly shape: Shape<T>;
    readonly fallback: T;
}

type Fields<T> = { readonly [K in keyof T]: Shape<T[K]> | Optional<T[K]> };

/** Gives a key a default for when it is missing or null. */
export function optional<T>(shape: Shape<T>, fallback: T): Optional<T> {
    return { shape, fallback };
}

/** Text of at most 255 characters, which is what a field of the org holds. */
export const text: Shape<string> = (value, path) => {
    if (typeof value === 'string' && value.length <= 255) return value;
    throw new ShapeError(path, 'text of at most 255 characters');
};

export const textOrNull: Shape<string | null> = (value, path) => {
    return value === null ? null : text(value, path);
};

export const filledText: Shape<string> = (value, path) => {
    if (typeof value === 'string' && value !== '' && value.length <= 255) return value;
    throw new ShapeError(path, 'text of 1 to 255 characters');
};

export const flag: Shape<boolean> = (value, path) => {
    if (typeof value === 'boolean') return value;
    throw new ShapeError(path, 'true or false');
};

export const count: Shape<number> = (value, path) => {
    if (Number.isInteger(value) && (value as number) >= 0) return value as number;
    throw new ShapeError(path, 'a whole number from 0');
};

/** One of a few values. */
export function oneOf<T extends string | number>(...values: readonly T[]): Shape<T> {
    return (value, path) => {
        const found = values.find((each) => each === value);
        if (found !== undefined) return found;
        throw new ShapeError(
            path,
            `one of ${values.map((each) => JSON.stringify(each)).join(', ')}`
        );
    };
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;

/** A time with `Z` or an offset. @returns epoch milliseconds */
export const time: Shape<number> = (value, path) => {
    const parsed = typeof value === 'string' && ISO.test(value) ? Date.parse(value) : NaN;
    if (!Number.isNaN(parsed)) return parsed;
    throw new ShapeError(path, 'a time such as 2026-11-20T09:00:00Z or 2026-11-20T10:00:00+01:00');
};

export const timeOrNull: Shape<number | null> = (value, path) => {
    return value === null ? null : time(value, path);
};

/** A list. */
export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
    return (value, path) => {
        if (!Array.isArray(value)) throw new ShapeError(path, 'a list');
        return value.map((each, n) => shape(each, `${path}[${n}]`));
    };
}

/** An object with any keys. */
export function mapOf<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
    return (value, path) => {
        const entries = Object.entries(objectAt(value, path));
        return Object.fromEntries(
            entries.map(([key, each]) => [key, shape(each, join(path, key))])
        );
    };
}

/** An object with these keys and no others. */
export function objectOf<T>(fields: Fields<T>): Shape<T> {
    const known = new Set(Object.keys(fields));
    return (value, path) => {
        const given = objectAt(value, path);
        for (const key of Object.keys(given)) {
            if (!known.has(key))
                throw new ShapeError(join(path, key), `no such key, only ${[...known].join(', ')}`);
        }
        const read = Object.entries<Shape<unknown> | Optional<unknown>>(fields).map(
            ([key, field]) => {
                const at = join(path, key);
                const present = Object.hasOwn(given, key) ? given[key] : undefined;
                if (typeof field !== 'function') {
                    return [
                        key,
                        present === undefined || present === null
                            ? field.fallback
                            : field.shape(present, at)
                    ];
                }
                if (present === undefined) throw new ShapeError(at, 'a value');
                return [key, field(present, at)];
            }
        );
        return Object.fromEntries(read) as T;
    };
}

function objectAt(value: unknown, path: string): Record<string, unknown> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return value as Record<string, unknown>;
    }
    throw new ShapeError(path, 'an object');
}

function join(path: string, key: string): string {
    const step = /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key);
    return path === '' ? step : `${path}.${step}`;
}
