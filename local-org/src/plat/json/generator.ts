/** `JSONGenerator`: JSON written piece by piece. */
import { throwApex } from '../../rt/exceptions.ts';
import { ApexList, ApexMap } from '../../rt/values/index.ts';
import { writeJson } from './write.ts';

type Open = { readonly list: ApexList } | { readonly map: ApexMap; field: string | null };

/** Collects values and prints the tree at the end. */
export class Generator {
    readonly $type = 'JSONGenerator';
    private readonly pretty: boolean;
    private readonly open: Open[] = [];
    private root: { readonly value: unknown } | null = null;
    closed = false;

    constructor(pretty: boolean) {
        this.pretty = pretty;
    }

    startArray(): void {
        const list = new ApexList('Object');
        this.put(list);
        this.open.push({ list });
    }

    startObject(): void {
        const map = new ApexMap('String', 'Object');
        this.put(map);
        this.open.push({ map, field: null });
    }

    end(kind: 'list' | 'map'): void {
        const last = this.open.pop();
        if (last === undefined || !(kind in last)) {
            this.fail(`Current context not an ${kind === 'list' ? 'ARRAY' : 'OBJECT'}`);
        }
    }

    field(name: string): void {
        const last = this.open.at(-1);
        if (last === undefined || !('map' in last) || last.field !== null) {
            return this.fail('Can not write a field name, expecting a value');
        }
        last.field = name;
    }

    /** Writes a value where the JSON stands: as an element, as a field's value, or as the whole. */
    put(value: unknown): void {
        if (this.closed) this.fail('The generator is closed');
        const last = this.open.at(-1);
        if (last === undefined) return this.putRoot(value);
        if ('list' in last) return last.list.add(value);
        if (last.field === null) return this.fail('Can not write a value, expecting field name');
        last.map.put(last.field, value);
        last.field = null;
    }

    /** The text; what is still open gets closed. Nothing can be written afterwards. */
    text(): string {
        this.closed = true;
        if (this.root === null) return '';
        return writeJson(this.root.value, { suppressNulls: false, pretty: this.pretty });
    }

    private putRoot(value: unknown): void {
        if (this.root !== null) this.fail('There is a value already');
        this.root = { value };
    }

    private fail(message: string): never {
        return throwApex('System.JSONException', message);
    }
}
