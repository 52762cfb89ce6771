/** The parts of a project's metadata that a page is made of. */
import { filesOf, foldersOf, type ProjectFile } from '../../sobj/project/files.ts';
import type { PermissionSetMetadata, Project, Tab } from '../../sobj/project.ts';
import { readPage, type LightningPage } from './lightning-page.ts';
import { bundleFolders } from './bundle-folders.ts';
import { children, readXml, text, texts, type Element } from './xml.ts';

/** A Lightning app. */
export interface CustomApplication {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    /** Developer names in order; `standard-home` for Home. */
    readonly tabs: readonly string[];
    /** Lightning page that replaces Home, or null. */
    readonly homePage: string | null;
    /** Lightning page that lists the utilities, or null. */
    readonly utilityBar: string | null;
}

/** All of it, by developer name. */
export interface UiMetadata {
    /** Folder of the project. */
    readonly root: string;
    readonly applications: ReadonlyMap<string, CustomApplication>;
    readonly tabs: ReadonlyMap<string, Tab>;
    readonly pages: ReadonlyMap<string, LightningPage>;
    readonly permissionSets: ReadonlyMap<string, PermissionSetMetadata>;
    readonly customPermissions: ReadonlySet<string>;
    /** Without `__c`. */
    readonly messageChannels: ReadonlySet<string>;
    /** Custom labels: name → text in the org's language. */
    readonly labels: ReadonlyMap<string, string>;
    /** Name of a bundle → its folder. */
    readonly bundles: ReadonlyMap<string, string>;
    /** Name of an Apex class → its text. */
    readonly classes: ReadonlyMap<string, string>;
}

/** Gathers what pages need of a project. @throws Error naming the file that can't be read */
export function readUiMetadata(project: Project): UiMetadata {
    const files = filesOf(project.dir, foldersOf(project.dir).roots);
    return {
        root: project.dir,
        applications: readAll(files, 'app', readApplication),
        tabs: byName(project.tabs),
        pages: readAll(files, 'flexipage', readPage),
        permissionSets: byName(project.permissionSets),
        customPermissions: new Set(project.customPermissions.map(({ name }) => name)),
        messageChannels: new Set(filesOfKind(files, 'messageChannel').map(({ name }) => name)),
        labels: new Map(project.labels.map(({ name, value }) => [name, value])),
        bundles: bundleFolders(files),
        classes: new Map(project.classes.map(({ name, source }) => [name, source]))
    };
}

function readAll<T>(
    files: readonly ProjectFile[],
    kind: string,
    read: (xml: Element, file: ProjectFile) => T
): Map<string, T> {
    const found = filesOfKind(files, kind);
    return new Map(found.map((file) => [file.name, read(readXml(file.file), file)]));
}

function filesOfKind(files: readonly ProjectFile[], kind: string): ProjectFile[] {
    return files.filter(({ path }) => path.endsWith(`.${kind}-meta.xml`));
}

function byName<T extends { readonly name: string }>(all: readonly T[]): Map<string, T> {
    return new Map(all.map((each) => [each.name, each]));
}

function readApplication(xml: Element, { name }: ProjectFile): CustomApplication {
    return {
        name,
        label: text(xml, 'label') ?? name,
        description: text(xml, 'description'),
        tabs: texts(xml, 'tabs'),
        homePage: homePageOf(xml),
        utilityBar: text(xml, 'utilityBar')
    };
}

/** An override of Home has the action `Tab`; `View` is for records. */
function homePageOf(xml: Element): string | null {
    const override = children(xml, 'actionOverrides').find(
        (each) =>
            text(each, 'pageOrSobjectType') === 'standard-home' &&
            text(each, 'actionName') === 'Tab' &&
            text(each, 'formFactor') === 'Large'
    );
    return override === undefined ? null : text(override, 'content');
}
