import type { Schema } from '../../sobj/schema.ts';
import type { Scalar, Store } from '../../store/store.ts';

/** A custom metadata record as an admin of the demo org has made it. */
export interface DeclaredRecord {
    /** API name of the custom metadata type. */
    readonly type: string;
    readonly label: string;
    readonly fields: Readonly<Record<string, Scalar>>;
}

/**
 * Writes a record, unless it is there or the project has no such type.
 * @param now epoch milliseconds
 */
export function declareRecord(
    store: Store,
    schema: Schema,
    now: number,
    { type, label, fields }: DeclaredRecord
): void {
    if (schema.object(type) === undefined) return;
    const developerName = `Demo_${label.replaceAll(' ', '_')}`;
    if (store.find(type, 'DeveloperName', developerName).length > 0) return;
    store.insert(type, {
        DeveloperName: developerName,
        QualifiedApiName: developerName,
        MasterLabel: label,
        Label: label,
        Language: 'en_US',
        ...fields,
        CreatedDate: now,
        LastModifiedDate: now,
        SystemModstamp: now
    });
}
