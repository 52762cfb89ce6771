import NO_CONNECTION from '@salesforce/label/c.Error_No_Connection';

interface FetchError {
    body?: { message?: string } | { message?: string }[];
}

/**
 * What a failed Apex call has to say to the person at the screen.
 * @param error what the call was rejected with
 * @returns the text set in Apex, or that the connection is down when no answer came at all
 */
export function messageOf(error: unknown): string {
    return textOf(error) ?? NO_CONNECTION;
}

/** Whether Apex answered; otherwise nobody knows how far the call got. */
export function wasAnswered(error: unknown): boolean {
    return textOf(error) !== undefined;
}

function textOf(error: unknown): string | undefined {
    const body = (error as FetchError | null)?.body;
    const first = Array.isArray(body) ? body[0] : body;
    return first?.message;
}
