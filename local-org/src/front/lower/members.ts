import type {
    ClassBodyContext,
    ClassBodyDeclarationContext,
    FormalParametersContext,
    InterfaceMethodDeclarationContext,
    MethodDeclarationContext,
    PropertyBlockContext,
    PropertyDeclarationContext,
    ConstructorDeclarationContext,
    FieldDeclarationContext,
    BlockContext
} from '@apexdevtools/apex-parser';
import type {
    AccessorNode,
    MemberDeclaration,
    MethodDeclaration,
    ModifiersNode,
    ParameterNode,
    PropertyDeclaration
} from '../ast/index.ts';
import { refuse } from '../problem.ts';
import { lowerTypeDeclaration } from './declarations.ts';
import { lowerModifiers } from './modifiers.ts';
import { positionOf } from './place.ts';
import { lowerBlock, lowerVariables } from './statements.ts';
import { lowerType } from './types.ts';

/** Lowers the members of a class in source order. */
export function lowerMembers(context: ClassBodyContext): MemberDeclaration[] {
    return context.classBodyDeclaration_list().flatMap(lowerMember);
}

/** What can hold a member that is no type. */
export interface MemberHolder {
    methodDeclaration(): MethodDeclarationContext;
    fieldDeclaration(): FieldDeclarationContext;
    propertyDeclaration(): PropertyDeclarationContext;
    constructorDeclaration?(): ConstructorDeclarationContext;
}

/** Lowers fields (one node each), a method, a constructor or a property. */
export function lowerSimpleMember(
    context: MemberHolder,
    modifiers: ModifiersNode
): MemberDeclaration[] {
    const fields = context.fieldDeclaration();
    if (fields) {
        const type = lowerType(fields.typeRef());
        return lowerVariables(fields.variableDeclarators()).map((variable) => ({
            kind: 'field',
            ...variable,
            modifiers,
            type
        }));
    }
    const method = context.methodDeclaration();
    if (method) return [lowerMethod(method, modifiers)];
    const constructor = context.constructorDeclaration?.();
    if (constructor) return [lowerConstructor(constructor, modifiers)];
    return [lowerProperty(context.propertyDeclaration(), modifiers)];
}

/** Lowers a method of an interface, which has no body. */
export function lowerInterfaceMethod(
    context: InterfaceMethodDeclarationContext
): MethodDeclaration {
    return lowerMethod(context, lowerModifiers(context.modifier_list()));
}

function lowerMember(context: ClassBodyDeclarationContext): MemberDeclaration[] {
    const body = context.block();
    if (body) {
        return [
            {
                kind: 'initializer',
                ...positionOf(context),
                isStatic: Boolean(context.STATIC()),
                body: lowerBlock(body)
            }
        ];
    }
    const member = context.memberDeclaration();
    if (!member) return [];
    const modifiers = lowerModifiers(context.modifier_list());
    const type = lowerTypeDeclaration(member, modifiers);
    return type ? [type] : lowerSimpleMember(member, modifiers);
}

type AnyMethodContext = Pick<
    MethodDeclarationContext,
    'id' | 'formalParameters' | 'typeRef' | 'VOID'
> & { block?(): BlockContext };

function lowerMethod(context: AnyMethodContext, modifiers: ModifiersNode): MethodDeclaration {
    const body = context.block?.();
    return {
        kind: 'method',
        ...positionOf(context.id()),
        modifiers,
        returns: context.VOID() ? null : lowerType(context.typeRef()),
        name: context.id().getText(),
        parameters: lowerParameters(context.formalParameters()),
        body: body ? lowerBlock(body) : null
    };
}

function lowerConstructor(
    context: ConstructorDeclarationContext,
    modifiers: ModifiersNode
): MemberDeclaration {
    return {
        kind: 'constructor',
        ...positionOf(context),
        modifiers,
        name: context.qualifiedName().getText(),
        parameters: lowerParameters(context.formalParameters()),
        body: lowerBlock(context.block())
    };
}

function lowerParameters(context: FormalParametersContext): ParameterNode[] {
    return (context.formalParameterList()?.formalParameter_list() ?? []).map((parameter) => ({
        ...positionOf(parameter.id()),
        name: parameter.id().getText(),
        type: lowerType(parameter.typeRef()),
        isFinal: parameter.modifier_list().some((modifier) => Boolean(modifier.FINAL()))
    }));
}

function lowerProperty(
    context: PropertyDeclarationContext,
    modifiers: ModifiersNode
): PropertyDeclaration {
    const blocks = context.propertyBlock_list();
    const getters = blocks.filter((block) => block.getter());
    const setters = blocks.filter((block) => block.setter());
    const at = positionOf(context.id());
    if (getters.length > 1 || setters.length > 1) refuse(at, 'duplicate', 'Duplicate accessor');
    return {
        kind: 'property',
        ...at,
        modifiers,
        type: lowerType(context.typeRef()),
        name: context.id().getText(),
        getter: lowerAccessor(getters[0]),
        setter: lowerAccessor(setters[0])
    };
}

function lowerAccessor(context: PropertyBlockContext | undefined): AccessorNode | null {
    if (context === undefined) return null;
    const body = (context.getter() ?? context.setter()).block();
    return {
        ...positionOf(context),
        modifiers: lowerModifiers(context.modifier_list()),
        body: body ? lowerBlock(body) : null
    };
}
