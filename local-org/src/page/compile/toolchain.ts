/**
 * The compilers. Loading them takes longer than opening an org, so everybody imports this file when
 * there is something to compile, and not before: `await import('./toolchain.ts')`.
 */
export { rollup } from 'rollup';
export { lwcPlugins } from './plugins.ts';
