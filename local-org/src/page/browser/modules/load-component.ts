/** Loads a component of the project by the name it has in metadata. */

/**
 * The constructor of a component.
 * @param name module, like `c/accessConsole`
 * @throws Error when it or anything it imports can't be compiled, naming file and line
 */
export async function loadComponent(name: string): Promise<unknown> {
    const module = (await import(name)) as { default: unknown };
    return module.default;
}
