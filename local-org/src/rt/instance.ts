/** Whether a value has a type, asked by the type's canonical name. */
import { ApexException } from './exceptions.ts';
import { classOf } from './object.ts';
import { isPlatformValue, typeArguments, typeName } from './values/index.ts';

/** Types that stand for others as well. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
    id: ['string'],
    string: ['id'],
    list: ['iterable'],
    set: ['iterable']
};

/**
 * Whether a value can be assigned to a type without a conversion; null has no type.
 * @param type canonical name such as `Integer`, `List<SObject>`, `Outer.Inner`
 */
export function isInstance(value: unknown, type: string): boolean {
    const wanted = type.toLowerCase();
    if (value === null) return false;
    if (wanted === 'object') return true;
    const compiled = classOf(value);
    if (compiled !== null && compiled.$ancestors !== undefined)
        return compiled.$ancestors.has(wanted);
    if (value instanceof ApexException) return exceptionIs(value, wanted);
    if (isRecord(value) && wanted === 'sobject') return true;
    return matchesName(typeName(value).toLowerCase(), wanted);
}

function exceptionIs(value: ApexException, wanted: string): boolean {
    const plain = (name: string) => name.replace(/^system\./, '');
    return plain(wanted) === 'exception' || plain(value.typeName.toLowerCase()) === plain(wanted);
}

function isRecord(value: unknown): boolean {
    return isPlatformValue(value) && 'describe' in value;
}

function matchesName(own: string, wanted: string): boolean {
    if (own === wanted) return true;
    const [ownBase, wantedBase] = [baseOf(own), baseOf(wanted)];
    if (ownBase !== wantedBase && WIDER[ownBase]?.includes(wantedBase) !== true) return false;
    const [ownArgs, wantedArgs] = [typeArguments(own), typeArguments(wanted)];
    return ownArgs.every((arg, n) => elementMatches(arg, wantedArgs[n] ?? 'object', ownBase));
}

/** Elements of a list may be of a subtype; those of sets and maps must be of the type itself. */
function elementMatches(own: string, wanted: string, base: string): boolean {
    if (own === wanted) return true;
    if (base !== 'list') return false;
    return wanted === 'object' || wanted === 'sobject' || matchesName(own, wanted);
}

function baseOf(type: string): string {
    const open = type.indexOf('<');
    return open < 0 ? type : type.slice(0, open);
}
