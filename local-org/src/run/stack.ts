import { setStackReader, type ApexFrame } from '../rt/stack.ts';

/** A frame of an emitted function: `at Outer$Inner$$method (file:line:column)`. */
const FRAME =
    /^\s+at (?:[\w.]*[. ])?(\$?[A-Za-z]\w*(?:\$\w+)*?)\$\$(\$?[A-Za-z]\w*).*:(\d+):\d+\)?$/;

setStackReader(readStack);

/** Frames of Apex in a stack of the JavaScript engine, innermost first. Columns are always 1. */
export function readStack(stack: string): ApexFrame[] {
    return stack.split('\n').flatMap((line) => {
        const match = FRAME.exec(line);
        return match === null
            ? []
            : [{ place: placeOf(match[1]!, match[2]!), line: Number(match[3]), column: 1 }];
    });
}

/** `Class.Outer.Inner.method`, as the platform writes it. */
function placeOf(owner: string, member: string): string {
    if (owner === '$Anonymous') return member === 'run' ? 'AnonymousBlock' : `Class.${member}`;
    if (owner.startsWith('$Trigger$')) return `Trigger.${owner.slice('$Trigger$'.length)}`;
    const method = member === '$init' ? '<init>' : member === '$static' ? '<clinit>' : member;
    return `Class.${owner.replaceAll('$', '.')}.${method}`;
}
