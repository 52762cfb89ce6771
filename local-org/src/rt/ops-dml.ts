/** DML statements. */
import { Unsupported } from './exceptions.ts';

/** `insert records` and its kin. */
export function dml(operation: string): void {
    throw new Unsupported(`${operation} is not supported yet.`);
}
