/**
 * Writes accounts into the folder named by the first argument, and each id into the file named by the second
 * once it is safe. Says `ready` after as many as the third says, 500 unless told otherwise, and goes on until it is killed.
 */
import { appendFileSync, writeSync } from 'node:fs';
import { openStore } from '../../src/store/open.ts';
import { schema } from './schema.ts';

/** Ends a writer that nobody kills. */
const MOST = 50_000;

const [, , dir, acknowledged, ready = '500'] = process.argv;
const store = openStore({ dir: dir!, schema });
for (let n = 1; n <= MOST; n++) {
    const id = store.transaction(() => {
        const user = store.insert('User', { Username: `user${n}@example.com` });
        return store.insert('Account', { Name: `Account ${n}`, OwnerId: user });
    });
    appendFileSync(acknowledged!, `${id}\n`);
    if (n === Number(ready)) writeSync(1, 'ready\n');
}
