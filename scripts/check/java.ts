import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { requireProgram } from '../lib/programs.ts';
import { run, type Output } from '../test/command.ts';

/**
 * Runs a class of the jars which Salesforce's Code Analyzer brings along.
 * @throws Error saying what to do when there is no Java and it can't be installed
 */
export function java(mainClass: string, ...args: string[]): Promise<Output> {
    const program = requireProgram({
        names: ['java'],
        debianPackages: ['default-jre-headless'],
        advice: 'The checks of Apex need Java 11 or newer: install a JRE and put `java` on the PATH.'
    });
    const engine = createRequire(import.meta.url).resolve('@salesforce/code-analyzer-pmd-engine');
    // Both checks live for seconds: the simplest collector and compiler start fastest.
    const options = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
    const jars = join(dirname(engine), 'java-lib', '*');
    return run(program, [...options, '-cp', jars, mainClass, ...args]);
}
