const NO_TROUBLE = ['NO_PROBLEM_FOUND', 'NO_ATTEMPT_RECORDED'];

/** What is wrong; undefined when nothing is. */
export function verdictOf({ diagnosis }: Apex.OwnSignIns): Apex.Finding | undefined {
    const first = diagnosis.findings[0];
    return first && !NO_TROUBLE.includes(first.cause) ? first : undefined;
}

/** Equal as long as the same things fail for the same reason, and no try was lost. */
export function failuresOf(found: Apex.OwnSignIns): string {
    const failing = found.clients.filter(({ failures }) => failures > 0).map(({ key }) => key);
    const { attemptsLeft } = found.diagnosis;
    return [verdictOf(found)?.cause ?? '', attemptsLeft ?? '', ...failing.sort()].join('\n');
}
