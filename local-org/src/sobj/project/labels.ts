import type { ProjectFile } from './files.ts';
import { readXml } from './xml.ts';

/** A custom label. */
export interface Label {
    readonly name: string;
    readonly value: string;
    /** Language of `value`, such as `en_US`. */
    readonly language: string;
    /** Other texts by language. */
    readonly translations: ReadonlyMap<string, string>;
}

/** Reads `labels/*.labels-meta.xml` and `translations/LANG.translation-meta.xml`. */
export function readLabels(files: readonly ProjectFile[]): Label[] {
    const translations = files
        .filter(({ path }) => path.endsWith('.translation-meta.xml'))
        .map((file) => ({ language: file.name, texts: readTranslation(file) }));
    return files
        .filter(({ path }) => path.endsWith('.labels-meta.xml'))
        .flatMap((file) => {
            return readXml(file.file, file.path, 'CustomLabels')
                .all('labels')
                .map((xml) => {
                    const name = xml.text('fullName') ?? '';
                    const translated = translations.flatMap(({ language, texts }) => {
                        const text = texts.get(name);
                        return text === undefined ? [] : [[language, text] as const];
                    });
                    return {
                        name,
                        value: xml.text('value') ?? '',
                        language: xml.text('language') ?? 'en_US',
                        translations: new Map(translated)
                    };
                });
        });
}

function readTranslation(file: ProjectFile): Map<string, string> {
    const labels = readXml(file.file, file.path, 'Translations').all('customLabels');
    return new Map(labels.map((xml) => [xml.text('name') ?? '', xml.text('label') ?? '']));
}
