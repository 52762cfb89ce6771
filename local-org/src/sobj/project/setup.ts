/** Applications, pages, tabs, notification types, queues and custom permissions. */
import type { ProjectFile } from './files.ts';
import { readXml, type Xml } from './xml.ts';

export interface Named {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
}

export interface Application extends Named {
    readonly uiType: string;
    readonly tabs: readonly string[];
    /** API name of the utility bar's page, or null. */
    readonly utilityBar: string | null;
    /** CSS colour of the brand, or null. */
    readonly headerColor: string | null;
}

export interface PageComponent {
    /** `c:name` or the name of a standard component. */
    readonly name: string;
    readonly properties: Readonly<Record<string, string>>;
}

export interface FlexiPage extends Named {
    /** `AppPage`, `HomePage`, `RecordPage` or `UtilityBar`. */
    readonly type: string;
    readonly template: string | null;
    readonly regions: readonly {
        readonly name: string;
        readonly components: readonly PageComponent[];
    }[];
}

export interface Tab extends Named {
    readonly flexiPage: string | null;
    /** Such as `Custom39: Telescope`. */
    readonly motif: string | null;
}

export interface NotificationType extends Named {
    readonly desktop: boolean;
    readonly mobile: boolean;
}

export interface Queue extends Named {
    /** API names of the objects whose records it may own. */
    readonly objects: readonly string[];
    readonly email: string | null;
}

function named(file: ProjectFile, xml: Xml, label = 'label'): Named {
    return {
        name: file.name,
        label: xml.text(label) ?? file.name,
        description: xml.text('description') ?? null
    };
}

export function readApplication(file: ProjectFile): Application {
    const xml = readXml(file.file, file.path, 'CustomApplication');
    return {
        ...named(file, xml),
        uiType: xml.text('uiType') ?? 'Aloha',
        tabs: xml.texts('tabs'),
        utilityBar: xml.text('utilityBar') ?? null,
        headerColor: xml.all('brand')[0]?.text('headerColor') ?? null
    };
}

export function readFlexiPage(file: ProjectFile): FlexiPage {
    const xml = readXml(file.file, file.path, 'FlexiPage');
    return {
        ...named(file, xml, 'masterLabel'),
        type: xml.text('type') ?? '',
        template: xml.all('template')[0]?.text('name') ?? null,
        regions: xml.all('flexiPageRegions').map((region) => ({
            name: region.text('name') ?? '',
            components: region.all('itemInstances').flatMap((item) => {
                return item.all('componentInstance').map(componentOf);
            })
        }))
    };
}

function componentOf(xml: Xml): PageComponent {
    const properties = xml.all('componentInstanceProperties').map((each) => {
        return [each.text('name') ?? '', each.text('value') ?? ''];
    });
    return {
        name: xml.text('componentName') ?? '',
        properties: Object.fromEntries(properties) as Record<string, string>
    };
}

export function readTab(file: ProjectFile): Tab {
    const xml = readXml(file.file, file.path, 'CustomTab');
    return {
        ...named(file, xml),
        flexiPage: xml.text('flexiPage') ?? null,
        motif: xml.text('motif') ?? null
    };
}

export function readNotificationType(file: ProjectFile): NotificationType {
    const xml = readXml(file.file, file.path, 'CustomNotificationType');
    return {
        ...named(file, xml, 'masterLabel'),
        desktop: xml.flag('desktop'),
        mobile: xml.flag('mobile')
    };
}

export function readQueue(file: ProjectFile): Queue {
    const xml = readXml(file.file, file.path, 'Queue');
    const objects = xml.all('queueSobject').flatMap((each) => each.text('sobjectType') ?? []);
    return { ...named(file, xml, 'name'), objects, email: xml.text('email') ?? null };
}

export function readCustomPermission(file: ProjectFile): Named {
    return named(file, readXml(file.file, file.path, 'CustomPermission'));
}
