/** Where in the Apex source an exception was made. */
import type { ApexException } from './exceptions.ts';

/** One call of Apex, innermost first. */
export interface ApexFrame {
    /** As the platform writes it: `Class.Outer.method`, `Trigger.Name`, `AnonymousBlock`. */
    readonly place: string;
    /** From 1. */
    readonly line: number;
    readonly column: number;
}

/** Finds the frames of Apex in a stack of the host. */
export type StackReader = (hostStack: string) => readonly ApexFrame[];

let reader: StackReader = () => [];

/** The compiler, which knows how emitted functions are named, says how to read stacks. */
export function setStackReader(read: StackReader): void {
    reader = read;
}

/** Frames of Apex where the exception was made, innermost first. */
export function framesOf(exception: ApexException): readonly ApexFrame[] {
    return reader(exception.stack ?? '');
}

/** `Class.Outer.method: line 3, column 1`, one line per frame. */
export function stackText(exception: ApexException): string {
    return framesOf(exception)
        .map((frame) => `${frame.place}: line ${frame.line}, column ${frame.column}`)
        .join('\n');
}
