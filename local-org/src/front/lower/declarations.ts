import type {
    AnonymousUnitContext,
    ClassDeclarationContext,
    CompilationUnitContext,
    EnumDeclarationContext,
    InterfaceDeclarationContext,
    TriggerBlockMemberContext,
    TriggerUnitContext
} from '@apexdevtools/apex-parser';
import type {
    AnonymousUnit,
    ClassDeclaration,
    EnumDeclaration,
    FieldDeclaration,
    MemberDeclaration,
    ModifiersNode,
    StatementNode,
    TriggerDeclaration,
    TypeDeclaration
} from '../ast/index.ts';
import { refuse } from '../problem.ts';
import { lowerInterfaceMethod, lowerMembers, lowerSimpleMember } from './members.ts';
import { lowerModifiers } from './modifiers.ts';
import { positionOf } from './place.ts';
import { lowerStatement, lowerVariables } from './statements.ts';
import { lowerType } from './types.ts';

/** Lowers a class file. */
export function lowerCompilationUnit(context: CompilationUnitContext): TypeDeclaration {
    const declaration = context.typeDeclaration();
    return lowerTypeDeclaration(declaration, lowerModifiers(declaration.modifier_list()))!;
}

/** What can hold a nested type. */
export interface TypeHolder {
    classDeclaration(): ClassDeclarationContext;
    interfaceDeclaration(): InterfaceDeclarationContext;
    enumDeclaration(): EnumDeclarationContext;
}

/** Lowers a class, interface or enum. @returns null when the node holds none */
export function lowerTypeDeclaration(
    context: TypeHolder,
    modifiers: ModifiersNode
): TypeDeclaration | null {
    const type = context.classDeclaration();
    if (type) return lowerClass(type, modifiers);
    const contract = context.interfaceDeclaration();
    if (contract) return lowerInterface(contract, modifiers);
    const constants = context.enumDeclaration();
    return constants ? lowerEnum(constants, modifiers) : null;
}

/** The parser takes the variables of a trigger for fields. */
function lowerTriggerMember(member: TriggerBlockMemberContext): StatementNode {
    const statement = member.statement();
    if (statement) return lowerStatement(statement);
    const at = positionOf(member);
    const fields = member.triggerMemberDeclaration()?.fieldDeclaration();
    if (!fields) refuse(at, 'unsupported', 'Declarations inside a trigger are not supported');
    return {
        kind: 'local',
        ...at,
        type: lowerType(fields.typeRef()),
        isFinal: member.modifier_list().some((modifier) => Boolean(modifier.FINAL())),
        variables: lowerVariables(fields.variableDeclarators())
    };
}

/** Lowers a trigger file. */
export function lowerTrigger(context: TriggerUnitContext): TriggerDeclaration {
    const block = context.triggerBlock();
    const statements = block.triggerBlockMember_list().map(lowerTriggerMember);
    return {
        kind: 'trigger',
        ...positionOf(context),
        name: context.id(0).getText(),
        object: context.id(1).getText(),
        events: context.triggerCase_list().map((event) => spaced(event.children ?? [])),
        body: {
            kind: 'block',
            ...positionOf(block),
            statements,
            endLine: (block.stop ?? block.start).line
        }
    };
}

/** Lowers anonymous Apex. */
export function lowerAnonymous(context: AnonymousUnitContext): AnonymousUnit {
    const members: MemberDeclaration[] = [];
    const statements: StatementNode[] = [];
    for (const part of context.anonymousBlock().anonymousBlockMember_list()) {
        const declaration = part.anonymousMemberDeclaration();
        if (!declaration) {
            statements.push(lowerStatement(part.statement()));
            continue;
        }
        const modifiers = lowerModifiers(part.modifier_list());
        const type = lowerTypeDeclaration(declaration, modifiers);
        for (const member of type ? [type] : lowerSimpleMember(declaration, modifiers)) {
            if (member.kind === 'field') statements.push(localOf(member));
            else members.push(member);
        }
    }
    return { kind: 'anonymous', ...positionOf(context), members, statements };
}

/** What the grammar takes for a field is a local variable of the block. */
function localOf(field: FieldDeclaration): StatementNode {
    const { line, column, type, name, value, modifiers } = field;
    const isFinal = modifiers.words.includes('final');
    return {
        kind: 'local',
        line,
        column,
        type,
        isFinal,
        variables: [{ line, column, name, value }]
    };
}

function lowerClass(context: ClassDeclarationContext, modifiers: ModifiersNode): ClassDeclaration {
    return {
        kind: 'class',
        ...positionOf(context.id()),
        modifiers,
        name: context.id().getText(),
        extends: context.EXTENDS() ? lowerType(context.typeRef()) : null,
        implements: (context.typeList()?.typeRef_list() ?? []).map(lowerType),
        members: lowerMembers(context.classBody())
    };
}

function lowerInterface(
    context: InterfaceDeclarationContext,
    modifiers: ModifiersNode
): ClassDeclaration {
    return {
        kind: 'interface',
        ...positionOf(context.id()),
        modifiers,
        name: context.id().getText(),
        extends: null,
        implements: (context.typeList()?.typeRef_list() ?? []).map(lowerType),
        members: context.interfaceBody().interfaceMethodDeclaration_list().map(lowerInterfaceMethod)
    };
}

function lowerEnum(context: EnumDeclarationContext, modifiers: ModifiersNode): EnumDeclaration {
    const constants = context.enumConstants()?.id_list() ?? [];
    return {
        kind: 'enum',
        ...positionOf(context.id()),
        modifiers,
        name: context.id().getText(),
        constants: constants.map((id) => ({ ...positionOf(id), name: id.getText() }))
    };
}

function spaced(children: readonly { getText(): string }[]): string {
    return children.map((child) => child.getText().toLowerCase()).join(' ');
}
