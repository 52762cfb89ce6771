#!/usr/bin/env node
/** Starts local-org, in this very process so that signals and the exit status need no forwarding. */
import { endWithParent } from './end-with-parent.js';
import { installDependencies, requireNode } from './install.js';

requireNode();
installDependencies('run');
endWithParent();

await import('tsx');
await import('../src/cli/main.ts');
