import { object, type ObjectDefinition } from '../define.ts';

/** The type of grouped query results. Each query gives its results fields of their own. */
export const resultObjects: readonly ObjectDefinition[] = [
    object('AggregateResult', '', {
        createable: false,
        updateable: false,
        deletable: false,
        queryable: false,
        fields: []
    })
];
