/** What the stubs declare, read by the compiler's own parser. */
import type { MemberDeclaration, TypeDeclaration } from '../../src/front/ast/index.ts';
import { parseUnit } from '../../src/front/parse.ts';
import { type Declared, loadStubs } from '../../src/plat/registry.ts';
import { plainName } from '../../src/types/declare.ts';
import { writtenType } from '../../src/types/members.ts';

/** Every signature of every stub. */
export function declaredSignatures(): Declared[] {
    return loadStubs().flatMap((stub) => {
        const unit = parseUnit(stub.source, 'class') as TypeDeclaration;
        return signaturesOf(unit, stub.name);
    });
}

function signaturesOf(type: TypeDeclaration, className: string): Declared[] {
    if (type.kind === 'enum') {
        return type.constants.map(({ name }) => ({ className, signature: `get ${name}` }));
    }
    return type.members.flatMap((member) => memberSignatures(member, className));
}

function memberSignatures(member: MemberDeclaration, className: string): Declared[] {
    switch (member.kind) {
        case 'method':
            return [{ className, signature: callable(plainName(member.name), member.parameters) }];
        case 'constructor':
            return [{ className, signature: callable('<init>', member.parameters) }];
        case 'property':
            return [
                ...(member.getter === null ? [] : [{ className, signature: `get ${member.name}` }]),
                ...(member.setter === null ? [] : [{ className, signature: `set ${member.name}` }])
            ];
        case 'class':
        case 'enum':
        case 'interface':
            return signaturesOf(member, `${className}.${plainName(member.name)}`);
        default:
            throw new Error(`${className}: a stub can't declare a ${member.kind}.`);
    }
}

function callable(
    name: string,
    parameters: readonly { readonly type: Parameters<typeof writtenType>[0] }[]
): string {
    return `${name}(${parameters.map((parameter) => writtenType(parameter.type)).join(',')})`;
}
