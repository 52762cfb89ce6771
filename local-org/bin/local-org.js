#!/usr/bin/env node
/** Starts local-org, in this very process so that signals and the exit status need no forwarding. */
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { endWithParent } from './end-with-parent.js';
import { installDependencies, requireNode, root } from './install.js';

requireNode();
installDependencies('run');
endWithParent();

const { scriptOf } = await import('./bundle.js');
const sources = join(root, 'local-org/src');
const script = await scriptOf(join(sources, 'cli/main.ts'), sources);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(script).href);
