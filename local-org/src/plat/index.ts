/** Importing this file registers the whole platform library. */
export { checkRegistry, loadStubs, native } from './registry.ts';
