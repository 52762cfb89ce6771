/** How Apex names become JavaScript names. No Apex identifier holds a `$`, so mangled names never meet. */

/** Property that holds a field. `depth` counts the ancestors that declare a field of the same name. */
export function fieldName(name: string, depth = 0): string {
    return depth === 0 ? `f_${name.toLowerCase()}` : `f_${name.toLowerCase()}$${depth}`;
}

/** Name of a method with the given canonical parameter types. */
export function methodName(name: string, parameterTypes: readonly string[]): string {
    return ['m_' + name.toLowerCase(), ...parameterTypes.map(typeTag)].join('$');
}

/** Name by which the library calls a method that implements or overrides a platform type's method. */
export function platformMethodName(name: string, arity: number): string {
    return `i_${name.toLowerCase()}_${arity}`;
}

/**
 * The same for a method that several platform types declare with one parameter each, told apart by its type: `execute`
 * of Queueable, Schedulable and Finalizer is `i_execute_queueablecontext` and so on.
 */
export function contextMethodName(name: string, parameterType: string): string {
    return `i_${name.toLowerCase()}_${typeTag(parameterType)}`;
}

/** Name of the n-th constructor of a class at the given depth of inheritance. */
export function constructorName(depth: number, index: number): string {
    return `new_${depth}_${index}`;
}

/** Name of a local variable; `index` is unique within the method. */
export function localName(name: string, index: number): string {
    return `${name.toLowerCase()}$${index}`;
}

function typeTag(canonical: string): string {
    return canonical.toLowerCase().replace(/\W/g, '_');
}
