import type {
    AnnotationContext,
    ElementValueContext,
    ModifierContext
} from '@apexdevtools/apex-parser';
import type { AnnotationNode, LiteralNode, ModifiersNode } from '../ast/index.ts';
import { refuse } from '../problem.ts';
import { lowerLiteral } from './literals.ts';
import { positionOf } from './place.ts';

/** Lowers the words and annotations before a declaration. @throws Refusal when one stands there twice */
export function lowerModifiers(contexts: readonly ModifierContext[]): ModifiersNode {
    const words: string[] = [];
    const annotations: AnnotationNode[] = [];
    for (const context of contexts) {
        const annotation = context.annotation();
        if (annotation) annotations.push(lowerAnnotation(annotation));
        else words.push(wordOf(context, words));
    }
    return { words, annotations };
}

function wordOf(context: ModifierContext, earlier: readonly string[]): string {
    const word = (context.children ?? []).map((child) => child.getText().toLowerCase()).join(' ');
    if (earlier.includes(word))
        refuse(positionOf(context), 'modifier', `Duplicate modifier: ${word}`);
    return word;
}

function lowerAnnotation(context: AnnotationContext): AnnotationNode {
    const values: Record<string, LiteralNode> = {};
    for (const pair of context.elementValuePairs()?.elementValuePair_list() ?? []) {
        values[pair.id().getText().toLowerCase()] = valueOf(pair.elementValue());
    }
    const lone = context.elementValue();
    if (lone) values['value'] = valueOf(lone);
    return { ...positionOf(context), name: context.id().getText(), values };
}

function valueOf(context: ElementValueContext): LiteralNode {
    return lowerLiteral(context.literal());
}
