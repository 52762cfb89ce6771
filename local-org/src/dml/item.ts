import type { SObjectDescribe } from '../sobj/schema.ts';
import type { SObjectValue } from '../sobj/sobject.ts';
import type { Row } from '../store/store.ts';
import type { DmlError } from './types.ts';

/** One record on its way through a statement. */
export interface Item {
    /** The caller's instance, which gets the Id. */
    readonly record: SObjectValue;
    readonly object: SObjectDescribe;
    readonly operation: 'insert' | 'update';
    /** The Id as it was before, or as the save gave it. */
    id: string | null;
    /** Why it was refused; empty while all is well. */
    errors: DmlError[];
}

/** An item in one attempt to save it: the copy that triggers see, and the row as it was. */
export interface Attempt {
    readonly item: Item;
    readonly working: SObjectValue;
    readonly before: Row | null;
}
