/** Installs what is missing, then runs scripts/test.ts. */
import { endWithParent } from '../local-org/bin/end-with-parent.js';
import { installDependencies, requireNode } from '../local-org/bin/install.js';

requireNode();
installDependencies('develop');
endWithParent();

await import('tsx');
await import('./test.ts');
