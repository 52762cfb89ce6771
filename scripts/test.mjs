/** Installs what is missing, then runs scripts/test.ts. */
import { installDependencies, requireNode } from '../local-org/bin/install.js';

requireNode();
installDependencies('develop');

await import('tsx');
await import('./test.ts');
