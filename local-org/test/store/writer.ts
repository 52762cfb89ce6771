/** Writes accounts into the folder named by the first argument until it is killed, telling each id once it is safe. */
import { openStore } from '../../src/store/open.ts';
import { schema } from './schema.ts';

const store = openStore({ dir: process.argv[2]!, schema });
for (let n = 0; ; n++) {
    const id = store.transaction(() => {
        const user = store.insert('User', { Username: `user${n}@example.com` });
        return store.insert('Account', { Name: `Account ${n}`, OwnerId: user });
    });
    // Unlike a write to the descriptor, this waits while the reader is behind.
    process.stdout.write(`${id}\n`);
}
