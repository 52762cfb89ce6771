/** Browser and platform as LoginHistory names them, from a User-Agent header. */

/** In order: the first that fits decides, so imitators stand before the imitated. */
const browsers: readonly [name: string, pattern: RegExp][] = [
    ['Edge', /Edg(?:e|A|iOS)?\/(\d+)/],
    ['Opera', /OPR\/(\d+)/],
    ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
    ['Chrome', /(?:Headless)?(?:Chrome|CriOS)\/(\d+)/],
    ['Safari', /Version\/(\d+)[^ ]* (?:Mobile\/\w+ )?Safari/]
];

const platforms: readonly [name: string, pattern: RegExp][] = [
    ['Windows 10', /Windows NT 10\.0/],
    ['iPhone', /iPhone/],
    ['iPad', /iPad/],
    ['Android', /Android/],
    ['Mac OSX', /Macintosh|Mac OS X/],
    ['Chrome OS', /CrOS/],
    ['Linux', /Linux/]
];

/** Name and major version (`Chrome 142`), or null for what is no known browser. */
export function browserOf(userAgent: string): string | null {
    for (const [name, pattern] of browsers) {
        const version = pattern.exec(userAgent)?.[1];
        if (version !== undefined) return `${name} ${version}`;
    }
    return null;
}

/** The operating system, or null when unknown. */
export function platformOf(userAgent: string): string | null {
    return platforms.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null;
}
