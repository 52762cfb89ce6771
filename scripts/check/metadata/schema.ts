import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** What may stand inside an element of a type. */
export interface Shape {
    readonly fields: ReadonlyMap<string, Field>;
    /** Types whose fields it has too. */
    readonly parents: readonly string[];
    /** The allowed texts of an enum; null for everything else. */
    readonly values: ReadonlySet<string> | null;
}

export interface Field {
    readonly type: string;
    readonly isList: boolean;
    readonly isRequired: boolean;
}

/** The types of the Metadata API by name, as @salesforce/types declares them. */
export class MetadataSchema {
    readonly #shapes = new Map<string, Shape>();

    constructor() {
        const file = createRequire(import.meta.url).resolve('@salesforce/types/metadata');
        const declarations = file.replace(/\.js$/, '.d.ts');
        const text = readFileSync(declarations, 'utf8');
        const source = ts.createSourceFile(declarations, text, ts.ScriptTarget.ESNext);
        for (const statement of source.statements) {
            if (ts.isTypeAliasDeclaration(statement)) {
                this.#shapes.set(statement.name.text, shapeOf(statement.type, source));
            }
        }
    }

    /** The shape of a type; null for scalars and what the API doesn't know. */
    shape(type: string): Shape | null {
        return this.#shapes.get(type) ?? null;
    }

    /** Every field of a type, inherited ones included. */
    fields(type: string): ReadonlyMap<string, Field> {
        const shape = this.shape(type);
        if (shape === null) {
            return new Map();
        }
        const inherited = shape.parents.flatMap((parent) => [...this.fields(parent)]);
        return new Map([...inherited, ...shape.fields]);
    }
}

function shapeOf(type: ts.TypeNode, source: ts.SourceFile): Shape {
    const parts = ts.isIntersectionTypeNode(type) ? type.types : [type];
    const members = parts.flatMap((part) =>
        ts.isTypeLiteralNode(part) ? part.members.filter(ts.isPropertySignature) : []
    );
    return {
        fields: new Map(
            members.map((member) => [member.name.getText(source), fieldOf(member, source)])
        ),
        parents: parts.filter(ts.isTypeReferenceNode).map((part) => part.getText(source)),
        values: valuesOf(type)
    };
}

/** Lists may be empty, so they are never required. */
function fieldOf(member: ts.PropertySignature, source: ts.SourceFile): Field {
    const type = member.type?.getText(source) ?? 'any';
    const isList = type.endsWith('[]');
    return {
        type: isList ? type.slice(0, -2) : type,
        isList,
        isRequired: !isList && member.questionToken === undefined
    };
}

function valuesOf(type: ts.TypeNode): ReadonlySet<string> | null {
    const options = ts.isUnionTypeNode(type) ? type.types : [type];
    const texts = options.flatMap((option) =>
        ts.isLiteralTypeNode(option) && ts.isStringLiteral(option.literal)
            ? [option.literal.text]
            : []
    );
    return texts.length === options.length ? new Set(texts) : null;
}
