/** System.Object: what every value can be asked. */
import { equal, toText } from '../../rt/values/index.ts';
import { hashValue } from '../hash.ts';
import { natives } from '../registry.ts';

natives('Object', {
    'equals(Object)': equal,
    'hashCode()': hashValue,
    'toString()': toText
});
