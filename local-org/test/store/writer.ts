/** Writes accounts into the folder named by the first argument until it is killed, telling each id once it is safe. */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open.ts';
import { schema } from './schema.ts';

const store = openStore({ dir: process.argv[2]!, schema });
for (let n = 0; ; n++) {
    const id = store.transaction(() => {
        const user = store.insert('User', { Username: `user${n}@example.com` });
        return store.insert('Account', { Name: `Account ${n}`, OwnerId: user });
    });
    writeSync(1, `${id}\n`);
}
