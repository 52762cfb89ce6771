import { buildSchema } from '../../src/sobj/build.ts';
import { field, idField, lookup, object, readOnly } from '../../src/sobj/define.ts';

/** Three objects that show the store's kinds of tables and indexes. */
export const schema = buildSchema([
    object('User', '005', {
        fields: [idField, field('Username', 'string', { unique: true }), field('Title', 'string')]
    }),
    object('Account', '001', {
        fields: [idField, field('Name', 'string', { nameField: true }), lookup('OwnerId', 'User')]
    }),
    object('LoginHistory', '0Ya', {
        fields: [
            idField,
            readOnly('UserId', 'reference'),
            readOnly('LoginTime', 'datetime'),
            readOnly('Status', 'string')
        ]
    })
]);
