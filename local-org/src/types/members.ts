import type {
    ClassDeclaration,
    ConstructorDeclaration,
    FieldDeclaration,
    MethodDeclaration,
    ModifiersNode,
    ParameterNode,
    PropertyDeclaration,
    TypeNode
} from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { constructorName, fieldName, methodName } from '../rt/mangle.ts';
import { accessOf, plainName } from './declare.ts';
import {
    annotation,
    lineage,
    type MethodSymbol,
    type ParameterSymbol,
    type TypeSymbol
} from './symbols.ts';
import { declared, VOID, type Type } from './type.ts';
import type { Universe } from './universe.ts';

/**
 * Third pass: fields, properties, methods and constructors of a class. Superclasses come first.
 * @param attempt runs the declaration of one member and takes its Refusal: an unknown type, or a member that can't be
 * told apart from another
 */
export function declareMembers(
    symbol: TypeSymbol,
    universe: Universe,
    attempt: (work: () => void) => void
): void {
    if (symbol.declaration.kind === 'enum') return;
    for (const member of symbol.declaration.members) {
        attempt(() => {
            if (member.kind === 'field' || member.kind === 'property')
                addField(symbol, member, universe);
            if (member.kind === 'method') addMethod(symbol, member, universe);
            if (member.kind === 'constructor') addConstructor(symbol, member, universe);
        });
    }
    const isOpen = symbol.constructors.length === 0 || isException(symbol);
    if (symbol.kind === 'class' && isOpen)
        addDefaultConstructors(symbol, symbol.declaration, universe);
}

/** Whether a class is `Exception` or derives from it. */
export function isException(symbol: TypeSymbol): boolean {
    return [...lineage(symbol)].some(
        (one) => one.origin === 'platform' && one.qualifiedName === 'Exception'
    );
}

function addField(
    symbol: TypeSymbol,
    declaration: FieldDeclaration | PropertyDeclaration,
    universe: Universe
): void {
    const lower = declaration.name.toLowerCase();
    if (symbol.fields.has(lower))
        refuse(declaration, 'duplicate', `Duplicate field: ${declaration.name}`);
    const { words, annotations } = declaration.modifiers;
    const access = accessOf(declaration.modifiers);
    const property = declaration.kind === 'property' ? declaration : null;
    symbol.fields.set(lower, {
        owner: symbol,
        name: declaration.name,
        type: universe.resolve(declaration.type, symbol),
        isStatic: words.includes('static'),
        isFinal: words.includes('final'),
        access: property?.getter ? accessOf(property.getter.modifiers, access) : access,
        writeAccess: property?.setter ? accessOf(property.setter.modifiers, access) : access,
        testVisible: annotation(annotations, 'TestVisible') !== undefined,
        readable: property === null || property.getter !== null,
        writable: property === null || property.setter !== null,
        annotations,
        declaration,
        hasAccessors: property !== null && runsCode(symbol, property),
        js: fieldName(declaration.name, shadowed(symbol, lower))
    });
}

function runsCode(symbol: TypeSymbol, property: PropertyDeclaration): boolean {
    const words = property.modifiers.words;
    const redefinable = ['virtual', 'abstract', 'override'].some((word) => words.includes(word));
    const bodies = [property.getter, property.setter].some(
        (accessor) => accessor !== null && accessor.body !== null
    );
    return symbol.origin === 'platform' || redefinable || bodies;
}

function shadowed(symbol: TypeSymbol, lower: string): number {
    return [...lineage(symbol)].slice(1).filter((one) => one.fields.has(lower)).length;
}

function addMethod(symbol: TypeSymbol, declaration: MethodDeclaration, universe: Universe): void {
    const name = plainName(declaration.name);
    const returns =
        declaration.returns === null ? VOID : universe.resolve(declaration.returns, symbol);
    const method = callable(symbol, declaration, declaration.modifiers, name, returns, universe);
    const overloads = symbol.methods.get(name.toLowerCase()) ?? [];
    if (overloads.some((other) => other.js === method.js)) {
        refuse(declaration, 'duplicate', `Method already defined: ${method.signature}`);
    }
    symbol.methods.set(name.toLowerCase(), [...overloads, method]);
}

function addConstructor(
    symbol: TypeSymbol,
    declaration: ConstructorDeclaration,
    universe: Universe
): void {
    if (plainName(declaration.name).toLowerCase() !== symbol.name.toLowerCase()) {
        refuse(declaration, 'syntax', `Invalid constructor name: ${declaration.name}`);
    }
    const method = callable(symbol, declaration, declaration.modifiers, '<init>', VOID, universe);
    if (symbol.constructors.some((other) => other.signature === method.signature)) {
        refuse(declaration, 'duplicate', `Constructor already defined: ${method.signature}`);
    }
    symbol.constructors.push({
        ...method,
        js: constructorName(symbol.depth, symbol.constructors.length)
    });
}

type CallableDeclaration = (MethodDeclaration | ConstructorDeclaration) & {
    readonly parameters: readonly ParameterNode[];
};

function callable(
    symbol: TypeSymbol,
    declaration: CallableDeclaration,
    modifiers: ModifiersNode,
    name: string,
    returns: Type,
    universe: Universe
): MethodSymbol {
    const parameters = declaration.parameters.map((node): ParameterSymbol => ({
        name: node.name,
        type: universe.resolve(node.type, symbol),
        isFinal: node.isFinal
    }));
    const isInterface = symbol.kind === 'interface';
    const words = modifiers.words;
    const mangled = methodName(
        name,
        parameters.map((parameter) => parameter.type.name)
    );
    return {
        owner: symbol,
        name,
        parameters,
        returns,
        isStatic: words.includes('static'),
        isAbstract: words.includes('abstract') || isInterface,
        isVirtual:
            isInterface || ['virtual', 'abstract', 'override'].some((word) => words.includes(word)),
        isOverride: words.includes('override'),
        access: isInterface ? 'global' : accessOf(modifiers),
        testVisible: annotation(modifiers.annotations, 'TestVisible') !== undefined,
        annotations: modifiers.annotations,
        body: declaration.body,
        declaration,
        js: isOwn(modifiers, isInterface) ? `${mangled}$p${symbol.depth}` : mangled,
        signature: `${name}(${declaration.parameters.map((node) => writtenType(node.type)).join(',')})`
    };
}

/** Private methods aren't overridden by those of subclasses, so each class names its own apart. */
function isOwn(modifiers: ModifiersNode, isInterface: boolean): boolean {
    const words = ['static', 'virtual', 'abstract', 'override'];
    return (
        !isInterface &&
        accessOf(modifiers) === 'private' &&
        !words.some((word) => modifiers.words.includes(word))
    );
}

/** A type as a stub writes it, without blanks. */
export function writtenType(node: TypeNode): string {
    const parts = node.parts.map(
        (part) =>
            plainName(part.name) +
            (part.args.length === 0 ? '' : `<${part.args.map(writtenType).join(',')}>`)
    );
    return parts.join('.') + '[]'.repeat(node.arrays);
}

/**
 * A class without constructors has one without parameters; an exception has those of `Exception` besides its own.
 */
function addDefaultConstructors(
    symbol: TypeSymbol,
    declaration: ClassDeclaration,
    universe: Universe
): void {
    if (symbol.origin === 'platform' && symbol.qualifiedName !== 'Exception') return;
    const text = { name: 'message', type: universe.type('String'), isFinal: false };
    const cause = {
        name: 'cause',
        type: declared(universe.type('Exception').symbol),
        isFinal: false
    };
    const shapes = isException(symbol) ? [[], [text], [cause], [text, cause]] : [[]];
    const own = symbol.origin === 'user' ? symbol.constructors.map(shapeOf) : [];
    for (const parameters of shapes) {
        if (own.includes(shapeOf({ parameters }))) continue;
        const index = symbol.constructors.length;
        symbol.constructors.push(implicitConstructor(symbol, declaration, parameters, index));
    }
}

function shapeOf({ parameters }: { readonly parameters: readonly ParameterSymbol[] }): string {
    return parameters.map((one) => one.type.name.toLowerCase()).join();
}

function implicitConstructor(
    symbol: TypeSymbol,
    declaration: ClassDeclaration,
    parameters: readonly ParameterSymbol[],
    index: number
): MethodSymbol {
    const access =
        symbol.outer === null && accessOf(declaration.modifiers) === 'global' ? 'global' : 'public';
    return {
        owner: symbol,
        name: '<init>',
        parameters,
        returns: VOID,
        isStatic: false,
        isAbstract: false,
        isVirtual: false,
        isOverride: false,
        access,
        testVisible: false,
        annotations: [],
        body: null,
        declaration: null,
        js: constructorName(symbol.depth, index),
        signature: `<init>(${parameters.map((parameter) => parameter.type.name).join(',')})`
    };
}
