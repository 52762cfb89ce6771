import { ApexDmlException } from '../rt/exceptions.ts';
import type { DmlError, DmlOperation, DmlResult } from './types.ts';

export function error(statusCode: string, message: string, ...fields: string[]): DmlError {
    return { statusCode, message, fields };
}

/** The exception of an all-or-none statement, in Salesforce's words. */
export function dmlException(
    operation: DmlOperation,
    results: readonly DmlResult[]
): ApexDmlException {
    const failures = results.flatMap((result, index) =>
        result.errors.map((each) => {
            return { index, id: result.id, ...each };
        })
    );
    const [first] = failures;
    const verb = operation[0]!.toUpperCase() + operation.slice(1);
    const row = first?.id == null ? `${first?.index}` : `${first.index} with id ${first.id}`;
    const text =
        `${verb} failed. First exception on row ${row}; first error: ${first?.statusCode}, ` +
        `${first?.message}: [${first?.fields.join(', ')}]`;
    return new ApexDmlException(text, failures);
}
