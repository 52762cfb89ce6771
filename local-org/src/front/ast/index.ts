export type * from './position.ts';
export type * from './expression.ts';
export type * from './statement.ts';
export type * from './declaration.ts';
