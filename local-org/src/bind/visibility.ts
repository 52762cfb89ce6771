import type { Position } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { lineage, topLevel, type Access, type TypeSymbol } from '../types/symbols.ts';
import type { Type } from '../types/type.ts';

/** What is asked for: a member or an inner type. */
export interface Guarded {
    readonly owner: TypeSymbol;
    readonly access: Access;
    readonly testVisible: boolean;
}

/** Whether code in a class may use a member. */
export function isVisible(member: Guarded, from: TypeSymbol): boolean {
    if (member.access === 'public' || member.access === 'global') return true;
    if (topLevel(member.owner) === topLevel(from)) return true;
    if (member.testVisible && topLevel(from).isTest) return true;
    return member.access === 'protected' && inherits(from, member.owner);
}

/** @throws Refusal `Type is not visible` */
export function requireVisibleType(type: Type, from: TypeSymbol, at: Position): void {
    if (type.kind !== 'declared') return;
    const { symbol } = type;
    const testVisible = symbol.modifiers.annotations.some(
        (one) => one.name.toLowerCase() === 'testvisible'
    );
    if (
        symbol.origin === 'user' &&
        symbol.outer !== null &&
        !isVisible({ owner: symbol.outer, access: symbol.access, testVisible }, from)
    ) {
        refuse(at, 'visibility', `Type is not visible: ${type.name}`);
    }
    type.args.forEach((arg) => requireVisibleType(arg, from, at));
}

function inherits(from: TypeSymbol, owner: TypeSymbol): boolean {
    for (let at: TypeSymbol | null = from; at !== null; at = at.outer) {
        if ([...lineage(at)].includes(owner)) return true;
    }
    return false;
}
