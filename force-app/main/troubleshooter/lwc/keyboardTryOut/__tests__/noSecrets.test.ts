/**
 * Nothing in the app takes a secret: no field hides what is typed, no label asks for one, and whatever takes free text says
 * that secrets don't belong there.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import labels from '../../../../../../types/generated/labels.json';

const MAIN = join(__dirname, '../../../..');
const SECRET = /password|passcode|token|secret|security answer|one-time|verification code/i;
/** Fields that may name a secret, because they say that it does not belong there. */
const NOT_FOR_SECRETS = /\b(not|never|no)\b/i;
const FIELD =
    /<(input|textarea|lightning-(?:input|textarea|combobox|input-rich-text|record-edit-form))\b([^>]*)>/g;

interface Source {
    file: string;
    text: string;
}

function sources(folder: string): Source[] {
    return readdirSync(folder).flatMap((name) => {
        const file = join(folder, name);
        if (statSync(file).isDirectory()) return name === '__tests__' ? [] : sources(file);
        const isOurs = /[\\/]lwc[\\/].*\.(html|ts)$/.test(file);
        return isOurs ? [{ file: file.slice(MAIN.length), text: readFileSync(file, 'utf8') }] : [];
    });
}

const all = sources(MAIN);
const templates = all.filter(({ file }) => file.endsWith('.html'));
const fields = templates.flatMap(({ file, text }) =>
    [...text.matchAll(FIELD)].map(([tag, , attributes]) => ({
        file,
        tag,
        attributes: attributes ?? ''
    }))
);

/** What a field is called: the label that its component imports under the name in the template. */
function nameOf({ file, attributes }: { file: string; attributes: string }): string {
    const [, literal, path] = /\blabel=(?:"([^"]*)"|\{([\w.]+)\})/.exec(attributes) ?? [];
    if (literal) return literal;
    const key = path?.split('.').pop() ?? '';
    const folder = file.replace(/[^\\/]+$/, '');
    const code = all
        .filter((each) => each.file.startsWith(folder))
        .map(({ text }) => text)
        .join('\n');
    const constant = new RegExp(`\\b${key}: (\\w+)`).exec(code)?.[1] ?? '';
    const label = new RegExp(`import ${constant} from '@salesforce/label/c\\.(\\w+)'`).exec(
        code
    )?.[1];
    return (labels as Record<string, string>)[label ?? ''] ?? '';
}

describe('every component', () => {
    it('is looked at', () => {
        expect(templates.length).toBeGreaterThan(40);
        expect(fields.filter((field) => nameOf(field)).length).toBeGreaterThan(3);
    });

    it('has no field that hides what is typed', () => {
        const hiding = all.filter(({ text }) =>
            /type=["'{]?\s*password|['"]password['"]\s*as\s|\.type\s*=\s*['"]password/.test(text)
        );
        expect(hiding.map(({ file }) => file)).toEqual([]);
    });

    it('has no field that browsers or password managers fill', () => {
        const filled = all.filter(({ text }) =>
            /autocomplete="(current-password|new-password|one-time-code|username)"/.test(text)
        );
        expect(filled.map(({ file }) => file)).toEqual([]);
    });

    it('asks for no secret by the name of a field', () => {
        const asking = fields.filter((field) => {
            const name = nameOf(field);
            return SECRET.test(name) && !NOT_FOR_SECRETS.test(name);
        });
        expect(asking).toEqual([]);
    });

    it.each(['AskForHelp_Note_Help', 'KeyboardTryOut_Warning'])(
        '%s says that it is not for secrets',
        (name) => {
            const text = (labels as Record<string, string>)[name] ?? '';
            expect(text).toMatch(SECRET);
            expect(text).toMatch(NOT_FOR_SECRETS);
        }
    );
});
