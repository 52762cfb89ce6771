/** The maps of describe calls: keys are in lower case, and any case finds them. */
import { ApexMap } from '../../rt/values/index.ts';

export class CaseInsensitiveMap extends ApexMap {
    /** @param pairs by name; names become lower case */
    constructor(valueType: string, pairs: Iterable<[string, unknown]>) {
        super(
            'String',
            valueType,
            [...pairs].map(([key, value]) => [key.toLowerCase(), value])
        );
    }

    override get(key: unknown): unknown {
        return super.get(lower(key));
    }

    override has(key: unknown): boolean {
        return super.has(lower(key));
    }

    override remove(key: unknown): unknown {
        return super.remove(lower(key));
    }
}

function lower(key: unknown): unknown {
    return typeof key === 'string' ? key.toLowerCase() : key;
}
