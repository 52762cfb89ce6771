/** Calls a pure function again only when one of its inputs is another value than the last time. */
export function remember<Inputs extends unknown[], Result>(
    work: (...inputs: Inputs) => Result
): (...inputs: Inputs) => Result {
    let last: { inputs: Inputs; result: Result } | undefined;
    return (...inputs) => {
        if (!last || inputs.some((input, index) => input !== last?.inputs[index])) {
            last = { inputs, result: work(...inputs) };
        }
        return last.result;
    };
}
