import { existsSync, readFileSync } from 'node:fs';
import { buildSchema } from './build.ts';
import type { ObjectDefinition } from './define.ts';
import { filesOf, foldersOf, type ProjectFile } from './project/files.ts';
import { keptProject } from './project/kept.ts';
import { type Label, readLabels } from './project/labels.ts';
import { type ProjectObjects, readObjects } from './project/objects.ts';
import { type PermissionSetMetadata, readPermissionSet } from './project/permission-sets.ts';
import { type MetadataRecord, readMetadataRecord } from './project/records.ts';
import {
    type Application,
    type FlexiPage,
    type Named,
    type NotificationType,
    type Queue,
    readApplication,
    readCustomPermission,
    readFlexiPage,
    readNotificationType,
    readQueue,
    readTab,
    type Tab
} from './project/setup.ts';
import { readXml } from './project/xml.ts';
import type { Schema } from './schema.ts';
import { standardObjects } from './standard/index.ts';

export type { Label } from './project/labels.ts';
export type { PermissionSetMetadata } from './project/permission-sets.ts';
export type { MetadataRecord } from './project/records.ts';
export type {
    Application,
    FlexiPage,
    Named,
    NotificationType,
    Queue,
    Tab
} from './project/setup.ts';
export { ProjectError } from './project/xml.ts';

/** A class or trigger. */
export interface ApexSource {
    readonly name: string;
    /** Path inside the project, with `/`. */
    readonly path: string;
    readonly source: string;
    /** Of its `-meta.xml`, else of the project; such as 67. */
    readonly apiVersion: number;
}

/** The metadata of an sfdx project. Lists are in order of path. */
export interface Project {
    readonly dir: string;
    readonly apiVersion: number;
    readonly classes: readonly ApexSource[];
    readonly triggers: readonly ApexSource[];
    readonly objects: ProjectObjects;
    readonly metadataRecords: readonly MetadataRecord[];
    readonly labels: readonly Label[];
    readonly permissionSets: readonly PermissionSetMetadata[];
    readonly customPermissions: readonly Named[];
    readonly applications: readonly Application[];
    readonly flexiPages: readonly FlexiPage[];
    readonly tabs: readonly Tab[];
    readonly notificationTypes: readonly NotificationType[];
    readonly queues: readonly Queue[];
}

/**
 * Reads an sfdx project: the package directories of its `sfdx-project.json`, or the folder itself.
 * @throws ProjectError naming the file, for broken metadata
 */
export function loadProject(dir: string): Project {
    const { roots, apiVersion } = foldersOf(dir);
    const files = filesOf(dir, roots);
    return keptProject(dir, apiVersion, files, () => readProject(dir, files, Number(apiVersion)));
}

function readProject(dir: string, files: readonly ProjectFile[], apiVersion: number): Project {
    const each = <T>(suffix: string, read: (file: ProjectFile) => T): T[] => {
        return files.filter(({ path }) => path.endsWith(suffix)).map(read);
    };
    return {
        dir,
        apiVersion,
        classes: each('.cls', (file) => apexSource(file, 'ApexClass', apiVersion)),
        triggers: each('.trigger', (file) => apexSource(file, 'ApexTrigger', apiVersion)),
        objects: readObjects(files),
        metadataRecords: each('.md-meta.xml', readMetadataRecord),
        labels: readLabels(files),
        permissionSets: each('.permissionset-meta.xml', readPermissionSet),
        customPermissions: each('.customPermission-meta.xml', readCustomPermission),
        applications: each('.app-meta.xml', readApplication),
        flexiPages: each('.flexipage-meta.xml', readFlexiPage),
        tabs: each('.tab-meta.xml', readTab),
        notificationTypes: each('.notiftype-meta.xml', readNotificationType),
        queues: each('.queue-meta.xml', readQueue)
    };
}

function apexSource(file: ProjectFile, root: string, projectVersion: number): ApexSource {
    const meta = `${file.file}-meta.xml`;
    const own = existsSync(meta)
        ? readXml(meta, `${file.path}-meta.xml`, root).text('apiVersion')
        : undefined;
    return {
        name: file.name,
        path: file.path,
        source: readFileSync(file.file, 'utf8'),
        apiVersion: own === undefined ? projectVersion : Number(own)
    };
}

/** The objects of an org in which a project is deployed: standard ones with its fields, and its own. */
export function schemaOf(project: Project): Schema {
    const { objects, standardFields } = project.objects;
    const extended = standardObjects.map((each): ObjectDefinition => {
        const fields = standardFields.get(each.name.toLowerCase());
        return fields === undefined ? each : { ...each, fields: [...each.fields, ...fields] };
    });
    return buildSchema([...extended, ...objects]);
}
