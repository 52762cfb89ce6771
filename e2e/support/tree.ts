/** What a screen reader is told, from Chromium's accessibility tree. */
import type { Locator } from 'playwright-core';

/** An element of the tree. */
interface Node {
    role: string;
    name: string;
    /** Of a heading. */
    level: number | null;
    text: string;
}

/** Kinds of steps as `GuideStepView` names them. */
export type StepKind = 'TELL' | 'ASK' | 'WAIT' | 'SOLVED' | 'REQUEST' | 'NO_LOGIN';

const LINE =
    /^\s*- '?(?<role>[a-z]+)(?: "(?<name>(?:[^"\\]|\\.)*)")?(?<marks>(?: \[[^\]]*\])*)'?:?(?: (?<text>.*))?$/;

/** The tree below an element, depth first. */
async function treeOf(element: Locator): Promise<Node[]> {
    const lines = (await element.ariaSnapshot()).split('\n');
    return lines.flatMap((line) => {
        const { role, name = '', marks = '', text = '' } = LINE.exec(line)?.groups ?? {};
        if (role === undefined) return [];
        const level = /\[level=(\d)\]/.exec(marks)?.[1];
        return [{ role, name, level: level === undefined ? null : Number(level), text }];
    });
}

/**
 * Says in what a step of a guide fails whoever hears it: order, names, and what its kind must have.
 * @returns one line per failure, empty when there is none
 */
export async function hearingProblems(guide: Locator, kind: StepKind): Promise<string[]> {
    const tree = await treeOf(guide);
    const where = (found: (node: Node) => boolean) => tree.findIndex(found);
    const has = (found: (node: Node) => boolean) => where(found) >= 0;
    const title = where(({ role, level }) => role === 'heading' && level === 3);
    const heading = where(({ role, level }) => role === 'heading' && level === 4);
    const tries = where(({ text }) => /tr(y|ies) left/.test(text));
    const button = (name: RegExp) => has((node) => node.role === 'button' && name.test(node.name));
    const problems: [boolean, string][] = [
        [tree[0]?.role === 'region' && tree[0].name !== '', 'the guide is no named region'],
        [title > 0, 'the guide has no heading of level 3'],
        [has(({ text }) => /^Step \d+ of \d+$/.test(text)), 'the place in the guide is not told'],
        [heading > title, 'the step has no heading of level 4 after the title'],
        [tries < heading, 'the tries left come after the heading'],
        [
            tree.filter(({ role }) => role === 'button').every(({ name }) => name !== ''),
            'a button has no name'
        ],
        [
            tree.filter(({ role }) => role === 'img').every(({ name }) => name !== ''),
            'a picture is not told'
        ],
        [has(({ role }) => role === 'status'), 'changes are not announced'],
        [
            kind !== 'ASK' ||
                has((node) => node.role === 'list' && node.name === tree[heading]?.name),
            'the answers are no list named by the question'
        ],
        [
            kind !== 'WAIT' ||
                has(({ role, text }) => role === 'status' && /^Waiting for/.test(text)),
            'what is waited for is not announced'
        ],
        [kind !== 'SOLVED' || button(/^Done$/), 'a solved guide has no way out'],
        [
            !['REQUEST', 'NO_LOGIN'].includes(kind) ||
                has(({ text }) => /never ask for a password/.test(text)),
            'the fraud line is missing'
        ],
        [kind !== 'NO_LOGIN' || button(/^Print/), 'there is nothing to print']
    ];
    return problems.filter(([holds]) => !holds).map(([, text]) => text);
}
