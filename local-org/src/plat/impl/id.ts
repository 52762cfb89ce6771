/**
 * System.Id.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_id.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { toId18 } from '../../sobj/ids.ts';
import { nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';
import { sObjectTypeOfId } from '../schema/tokens.ts';

natives(
    'Id',
    nonNull({
        'valueOf(String)': parseId,
        'valueOf(String,Boolean)': parseId,
        'getSobjectType()': sObjectTypeOfId,
        'to15()': (id: string) => id.slice(0, 15)
    })
);

/** The 18-character form of an id. @throws System.StringException for other text */
function parseId(text: string): string {
    return toId18(text) ?? throwApex('System.StringException', `Invalid id: ${text}`);
}
