import type { CreatorContext } from '@apexdevtools/apex-parser';
import type { ExpressionNode, Position } from '../ast/index.ts';
import { lowerArguments } from './expressions.ts';
import { lowerExpression } from './operators.ts';
import { lowerCreatedName } from './types.ts';

/** Lowers what follows `new`. */
export function lowerCreation(context: CreatorContext, at: Position): ExpressionNode {
    const array = context.arrayCreatorRest();
    const type = lowerCreatedName(context.createdName(), array ? 1 : 0);
    const size = array?.expression();
    if (size) return { kind: 'newArray', ...at, type, size: lowerExpression(size) };
    if (array)
        return {
            kind: 'newItems',
            ...at,
            type,
            items: array.arrayInitializer().expression_list().map(lowerExpression)
        };
    const map = context.mapCreatorRest();
    if (map) {
        const entries = map
            .mapCreatorRestPair_list()
            .map(
                (pair) =>
                    [
                        lowerExpression(pair.expression(0)),
                        lowerExpression(pair.expression(1))
                    ] as const
            );
        return { kind: 'newMap', ...at, type, entries };
    }
    const items = context.setCreatorRest();
    if (items)
        return {
            kind: 'newItems',
            ...at,
            type,
            items: items.expression_list().map(lowerExpression)
        };
    if (context.noRest()) return { kind: 'newItems', ...at, type, items: [] };
    return {
        kind: 'new',
        ...at,
        type,
        args: lowerArguments(context.classCreatorRest().arguments().expressionList())
    };
}
