/** A file of settings for `local-org start --settings FILE`: JSON, as in `/local/settings`. */
import { readFileSync } from 'node:fs';
import { PolicyError, type Identity } from '../identity/identity.ts';
import { UsageError } from './usage-error.ts';

/**
 * Puts the settings of a file in force; those that it doesn't name stay as they are.
 * @throws UsageError naming the file and what is wrong with it
 */
export function applySettingsFile(identity: Identity, file: string): void {
    const settings = parse(file, read(file));
    try {
        identity.configure(settings);
    } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        throw new UsageError(`${file}: ${error.message}`);
    }
}

function read(file: string): string {
    try {
        return readFileSync(file, 'utf8');
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        throw new UsageError(`--settings ${file} can't be read (${code ?? 'unknown reason'}).`);
    }
}

function parse(file: string, text: string): unknown {
    try {
        return JSON.parse(text);
    } catch (error) {
        throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
    }
}
