/** `JSON.deserializeUntyped`: maps, lists and simple values. */
import { ApexDecimal, ApexList, ApexMap } from '../../rt/values/index.ts';
import { type Json, JsonNumber } from './tree.ts';

/** Whole numbers become Integer, or Long when they are larger; others become Decimal. */
export function untyped(json: Json): unknown {
    if (json instanceof JsonNumber) return numberOf(json);
    if (json instanceof Map) {
        const pairs = [...(json as ReadonlyMap<string, Json>)].map(
            ([name, value]): [unknown, unknown] => [name, untyped(value)]
        );
        return new ApexMap('String', 'Object', pairs);
    }
    if (Array.isArray(json)) return new ApexList('Object', (json as readonly Json[]).map(untyped));
    return json;
}

function numberOf(json: JsonNumber): unknown {
    if (!json.isWhole) return ApexDecimal.of(json.text);
    const whole = BigInt(json.text);
    if (BigInt.asIntN(32, whole) === whole) return Number(whole);
    return BigInt.asIntN(64, whole) === whole ? whole : ApexDecimal.of(json.text);
}
