import type { MemberDeclaration, Position, TypeDeclaration } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';

/** What nothing may be called, https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_reserved_words.htm */
const RESERVED = new Set(
    (
        'abstract and as asc break bulk by catch class commit continue delete desc do else enum extends false final ' +
        'finally for from global having if implements in insert instanceof interface like limit list map merge new not ' +
        'null nulls on or override private protected public return select static super testmethod this throw trigger ' +
        'true try undelete update upsert using virtual webservice where while'
    ).split(' ')
);

/** Of the same list, what methods may be called nevertheless. */
const RESERVED_BUT_FOR_METHODS = new Set(
    (
        'activate any array autonomous begin bigdecimal blob boolean byte case cast char collect const currency date ' +
        'datetime decimal default double end exception exit export float goto group hint import inner int integer into ' +
        'join long loop number object of outer package parallel pragma retrieve rollback set short sobject sort string ' +
        'switch synchronized system then time transaction void when'
    ).split(' ')
);

/** @throws Refusal when something other than a method may not be called so */
export function requireName(at: Position, name: string): void {
    const lower = name.toLowerCase();
    if (RESERVED_BUT_FOR_METHODS.has(lower)) refuseName(at, name);
    requireMethodName(at, name);
}

/**
 * Checks the names that a type declares, without those of types inside it and of what has a body: variables are checked
 * where they are bound.
 * @param attempt runs a check and takes its Refusal
 */
export function checkNames(
    declaration: TypeDeclaration,
    attempt: (check: () => void) => void
): void {
    attempt(() => requireName(declaration, declaration.name));
    if (declaration.kind === 'enum') {
        for (const one of declaration.constants) attempt(() => requireName(one, one.name));
    } else {
        for (const member of declaration.members) checkMember(member, attempt);
    }
}

function checkMember(member: MemberDeclaration, attempt: (check: () => void) => void): void {
    if (member.kind === 'field' || member.kind === 'property')
        attempt(() => requireName(member, member.name));
    if (member.kind !== 'method') return;
    attempt(() => requireMethodName(member, member.name));
    if (member.body !== null) return;
    for (const one of member.parameters) attempt(() => requireName(one, one.name));
}

function requireMethodName(at: Position, name: string): void {
    if (RESERVED.has(name.toLowerCase())) refuseName(at, name);
}

function refuseName(at: Position, name: string): never {
    refuse(at, 'name', `Identifier name is reserved: ${name}`);
}
