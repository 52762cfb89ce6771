import type {
    SwitchStatementContext,
    WhenControlContext,
    WhenLiteralContext
} from '@apexdevtools/apex-parser';
import type { Position, StatementNode, WhenNode, WhenValueNode } from '../ast/index.ts';
import { refuse } from '../problem.ts';
import { decodeString, integer, long } from './literals.ts';
import { lowerExpression } from './operators.ts';
import { positionOf } from './place.ts';
import { lowerBlock } from './statements.ts';
import { lowerType } from './types.ts';

/** Lowers `switch on`. @throws Refusal unless `when else` is the last branch */
export function lowerSwitch(context: SwitchStatementContext, at: Position): StatementNode {
    const branches = context.whenControl_list().map(lowerWhen);
    const other = branches.findIndex((branch) => branch.kind === 'else');
    if (other >= 0 && other < branches.length - 1) {
        refuse(
            branches[other]!,
            'switch',
            "'when else' must be the last when block in a switch statement"
        );
    }
    return { kind: 'switch', ...at, subject: lowerExpression(context.expression()), branches };
}

function lowerWhen(context: WhenControlContext): WhenNode {
    const at = positionOf(context);
    const body = lowerBlock(context.block());
    const value = context.whenValue();
    if (value.ELSE()) return { kind: 'else', ...at, body };
    if (value.typeRef())
        return {
            kind: 'type',
            ...at,
            type: lowerType(value.typeRef()),
            name: value.id().getText(),
            body
        };
    return { kind: 'values', ...at, values: value.whenLiteral_list().map(lowerWhenLiteral), body };
}

function lowerWhenLiteral(context: WhenLiteralContext): WhenValueNode {
    if (context.whenLiteral()) return lowerWhenLiteral(context.whenLiteral());
    const at = positionOf(context);
    const name = context.qualifiedName();
    if (name) return { kind: 'constant', ...at, name: name.getText() };
    const text = context.getText();
    if (context.NULL()) return { kind: 'literal', ...at, type: 'null', value: '' };
    const digits = text.replace(/^[+-]+/, (signs) =>
        signs.replaceAll('+', '').length % 2 === 1 ? '-' : ''
    );
    if (context.IntegerLiteral()) return integer(at, digits);
    if (context.LongLiteral()) return long(at, digits.slice(0, -1));
    return { kind: 'literal', ...at, type: 'String', value: decodeString(at, text) };
}
