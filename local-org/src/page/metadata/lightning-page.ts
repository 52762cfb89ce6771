/** Lightning pages as metadata has them. */
import type { ProjectFile } from '../../sobj/project/files.ts';
import { children, text, texts, type Element } from './xml.ts';

/** A component on a page. */
export interface ComponentInstance {
    /** As written: `accessConsole`, or `c:accessConsole`. */
    readonly componentName: string;
    readonly identifier: string;
    /** Values of the component's own properties. */
    readonly properties: ReadonlyMap<string, string>;
    /** Values that the place takes: label, icon and size of a utility. */
    readonly decorators: ReadonlyMap<string, string>;
}

/** A region with its components in order. */
export interface PageRegion {
    readonly name: string;
    readonly instances: readonly ComponentInstance[];
}

/** A Lightning page. */
export interface LightningPage {
    readonly name: string;
    /** File relative to the project, for messages. */
    readonly file: string;
    readonly label: string;
    readonly type: string;
    readonly template: string;
    readonly regions: readonly PageRegion[];
}

/** Reads a `.flexipage-meta.xml`. */
export function readPage(xml: Element, { name, path: file }: ProjectFile): LightningPage {
    const template = children(xml, 'template')[0] ?? {};
    return {
        name,
        file,
        label: text(xml, 'masterLabel') ?? name,
        type: text(xml, 'type') ?? '',
        template: text(template, 'name') ?? '',
        regions: children(xml, 'flexiPageRegions').map(readRegion)
    };
}

function readRegion(xml: Element): PageRegion {
    const instances = children(xml, 'itemInstances').flatMap((item) =>
        children(item, 'componentInstance')
    );
    return { name: text(xml, 'name') ?? '', instances: instances.map(readInstance) };
}

function readInstance(xml: Element): ComponentInstance {
    const properties = children(xml, 'componentInstanceProperties');
    const isDecorator = (each: Element) => text(each, 'type') === 'decorator';
    return {
        componentName: text(xml, 'componentName') ?? '',
        identifier: text(xml, 'identifier') ?? text(xml, 'componentName') ?? '',
        properties: valuesOf(properties.filter((each) => !isDecorator(each))),
        decorators: valuesOf(properties.filter(isDecorator))
    };
}

function valuesOf(properties: Element[]): Map<string, string> {
    return new Map(
        properties.map((each) => [text(each, 'name') ?? '', texts(each, 'value')[0] ?? ''])
    );
}
