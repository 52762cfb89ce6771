/** Queries, DML and the schema, as emitted code reaches them. */
import { Unsupported } from './exceptions.ts';

export function queryList(): never {
    throw new Unsupported('Queries are not connected.');
}
export function queryOne(): never {
    throw new Unsupported('Queries are not connected.');
}
export function queryCount(): never {
    throw new Unsupported('Queries are not connected.');
}
export function dml(): never {
    throw new Unsupported('DML is not connected.');
}
export function chunks(): never {
    throw new Unsupported('Queries are not connected.');
}
export function objectToken(): never {
    throw new Unsupported('Describe is not connected.');
}
export function fieldToken(): never {
    throw new Unsupported('Describe is not connected.');
}
export function label(): never {
    throw new Unsupported('Labels are not connected.');
}
export function triggerVariable(): never {
    throw new Unsupported('Triggers are not connected.');
}
export function beginRunAs(): never {
    throw new Unsupported('runAs is not connected.');
}
export function endRunAs(): never {
    throw new Unsupported('runAs is not connected.');
}
