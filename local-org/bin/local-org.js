#!/usr/bin/env node
/** Starts local-org, in this very process so that signals and the exit status need no forwarding. */
import process from 'node:process';
import { installDependencies, requireNode } from './install.js';

requireNode();
installDependencies('run');

// Workers and forked processes run TypeScript too.
process.execArgv.push('--import', import.meta.resolve('tsx'));
await import('tsx');
await import('../src/cli/main.ts');
