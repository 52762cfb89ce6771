import type { SwitchNode, WhenNode, WhenValueNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { isCastable } from '../types/assignable.ts';
import { isPlatform, type Type } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression, Statement, SwitchBranch } from './bound.ts';
import { convert } from './convert.ts';
import { bind, bindValue } from './expression.ts';
import { pooled, text, truth } from './make.ts';
import { bindBlock } from './statement.ts';

/**
 * Binds `switch on`. Text is matched with case.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_switch.htm
 */
export function bindSwitch(node: SwitchNode, body: Body): Statement {
    const subject = bindValue(node.subject, body);
    requireSwitchable(subject.type, node);
    const held = body.hold(subject.type);
    refuseRepeated(node);
    const branches = node.branches.map((branch) => bindBranch(branch, held.read, body));
    return { kind: 'switch', line: node.line, temporary: held.js, subject, branches };
}

function requireSwitchable(type: Type, node: SwitchNode): void {
    if (type.kind === 'sobject' || isPlatform(type, 'Integer', 'Long', 'String', 'Object')) return;
    if (type.kind === 'declared' && type.symbol.kind === 'enum') return;
    if (type.kind === 'declared' && type.symbol.origin === 'user') return;
    refuse(node, 'switch', `Illegal switch expression type: ${type.name}`);
}

function refuseRepeated(node: SwitchNode): void {
    const seen = new Set<string>();
    for (const value of node.branches.flatMap((branch) =>
        branch.kind === 'values' ? branch.values : []
    )) {
        const key =
            value.kind === 'constant'
                ? `constant ${value.name.toLowerCase()}`
                : `${value.type} ${value.value}`;
        if (seen.has(key))
            refuse(
                value,
                'switch',
                `Duplicate when value: ${value.kind === 'constant' ? value.name : value.value}`
            );
        seen.add(key);
    }
}

function bindBranch(node: WhenNode, subject: Expression, body: Body): SwitchBranch {
    const { line } = node;
    if (node.kind === 'else') return { line, test: null, body: bindBlock(node.body, body) };
    if (node.kind === 'type') return body.scoped(() => bindTypeBranch(node, subject, body));
    const tests = node.values.map((value) => bindTest(value, subject, body));
    const test = tests.reduce((left, right) => ({
        type: left.type,
        nullable: false,
        code: { kind: 'logic', operator: '||', left, right }
    }));
    return { line, test, body: bindBlock(node.body, body) };
}

function bindTypeBranch(
    node: Extract<WhenNode, { kind: 'type' }>,
    subject: Expression,
    body: Body
): SwitchBranch {
    const type = body.universe.resolve(node.type, body.around.owner);
    if (!isCastable(subject.type, type)) {
        refuse(
            node,
            'switch',
            `Incompatible types since an instance of ${subject.type.name} is never an instance of ${type.name}`
        );
    }
    const test = truth(body.universe, 'instanceOf', subject, text(type.name));
    const variable = body.declare(node, node.name, type);
    const declare: Statement = {
        kind: 'local',
        line: node.line,
        variable,
        value: { ...subject, type }
    };
    const block = bindBlock(node.body, body);
    return {
        line: node.line,
        test,
        body: { kind: 'block', line: node.line, statements: [declare, block] }
    };
}

function bindTest(node: WhenValueNode, subject: Expression, body: Body): Expression {
    if (node.kind === 'constant')
        return truth(body.universe, 'same', subject, constantOf(node, subject.type));
    const value = convert(bind(node, body), subject.type, node);
    return truth(body.universe, value.type.kind === 'null' ? 'same' : 'matches', subject, value);
}

function constantOf(node: Extract<WhenValueNode, { kind: 'constant' }>, type: Type): Expression {
    const symbol = type.kind === 'declared' ? type.symbol : null;
    const constant = symbol?.constants.find((one) => one.toLowerCase() === node.name.toLowerCase());
    if (symbol === null || constant === undefined) {
        return refuse(node, 'switch', `Enum value does not exist: ${node.name} on ${type.name}`);
    }
    return pooled({ kind: 'enum', symbol, constant }, type);
}
