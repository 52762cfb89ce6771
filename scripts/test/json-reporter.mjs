/**
 * Reporter for `node --test`: one JSON line for each test that ended and for each piece of output, for
 * scripts/test/node-tests.ts.
 */
import { resolve } from 'node:path';
import { inspect } from 'node:util';

export default async function* report(events) {
    for await (const { type, data } of events) {
        if (type === 'test:stdout' || type === 'test:stderr') {
            yield `${JSON.stringify({ file: data.file, output: data.message })}\n`;
        }
        if (type === 'test:pass' && data.details.type !== 'suite') {
            yield line(data, reasonNotRun(data));
        }
        if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') {
            yield line(data, inspect(data.details.error.cause ?? data.details.error));
        }
    }
}

function line({ name, file }, problem) {
    return `${JSON.stringify({ name, file: file ?? null, problem })}\n`;
}

/** What is skipped has not passed; a file reported under its own name holds no test. */
function reasonNotRun({ name, file, skip, todo }) {
    if (skip !== undefined || todo !== undefined) {
        const reason = skip ?? todo;
        return typeof reason === 'string' ? `not run: ${reason}` : 'not run';
    }
    return resolve(name) === file ? 'holds no test' : null;
}
