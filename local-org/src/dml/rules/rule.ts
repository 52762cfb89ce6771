import type { Row, Scalar } from '../../store/store.ts';
import type { DmlContext, DmlError } from '../types.ts';

/** What the platform does with the rows of one object beyond the rules of its fields. */
export interface ObjectRule {
    /** Fields that follow from others. */
    derive?(row: Row): Record<string, Scalar>;
    /** What is wrong with a row, besides its fields. @param before null for a new row */
    check?(context: DmlContext, row: Row, before: Row | null): DmlError[];
    /** Why a row may not be deleted; undefined when it may. */
    checkDelete?(context: DmlContext, row: Row): DmlError | undefined;
    /** What comes with a new row. */
    afterInsert?(context: DmlContext, row: Row): void;
    /** What comes with a changed row. */
    afterUpdate?(context: DmlContext, row: Row, before: Row): void;
}
