import type { Scalar } from '../../store/store.ts';
import type { ProjectFile } from './files.ts';
import { readXml, type Xml } from './xml.ts';

/** A record of a custom metadata type. */
export interface MetadataRecord {
    /** API name of the type, ending in `__mdt`. */
    readonly type: string;
    readonly developerName: string;
    readonly label: string;
    /** By field as written in the file; date fields as text. */
    readonly values: Readonly<Record<string, Scalar>>;
    readonly path: string;
}

/** Reads `customMetadata/TYPE.RECORD.md-meta.xml`. */
export function readMetadataRecord(file: ProjectFile): MetadataRecord {
    const xml = readXml(file.file, file.path, 'CustomMetadata');
    const [type = '', developerName = ''] = file.path.split('/').at(-1)!.split('.');
    const values = xml.all('values').map((each) => [each.text('field') ?? '', valueOf(each)]);
    return {
        type: type.endsWith('__mdt') ? type : `${type}__mdt`,
        developerName,
        label: xml.text('label') ?? developerName,
        values: Object.fromEntries(values) as Record<string, Scalar>,
        path: file.path
    };
}

function valueOf(xml: Xml): Scalar {
    const text = xml.text('value');
    if (text === undefined) return null;
    const type = xml.attribute('value', 'xsi:type')?.replace(/^\w+:/, '') ?? 'string';
    if (type === 'boolean') return text === 'true';
    if (type === 'double' || type === 'int' || type === 'integer' || type === 'decimal')
        return Number(text);
    return type === 'dateTime' ? Date.parse(text) : text;
}
