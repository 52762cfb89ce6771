/** What a module specifier stands for while a set of modules is compiled. */

/**
 * A resolved specifier: a file to compile, code made for it, or a module the page loads by itself.
 */
export type Resolution =
    | {
          readonly file: string;
          /** `namespace/name` of the bundle, when the folders don't say it. */
          readonly specifier?: string;
      }
    | { readonly code: string }
    | 'external';

/**
 * Resolves one specifier that isn't relative.
 * @param importer path of the importing file; undefined for an entry
 * @returns null when there is no such module
 * @throws ModuleRefusal when there could be one, but not this one
 */
export type Resolve = (specifier: string, importer: string | undefined) => Resolution | null;

/** What the specifiers in a bundle stood for when it was compiled. */
export type Resolutions = Readonly<Record<string, Resolution | null>>;

/** A module that can't be had; the message names it and says why. */
export class ModuleRefusal extends Error {
    override readonly name = 'ModuleRefusal';
}
