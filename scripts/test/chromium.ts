import { requireProgram } from '../lib/programs.ts';

/**
 * The path of the browser for the browser tests.
 * @throws Error saying what to do when there is none and it can't be installed
 */
export function chromium(): string {
    return requireProgram({
        names: ['chromium', 'chromium-browser', 'google-chrome'],
        debianPackages: ['chromium', 'fonts-liberation'],
        advice: 'The browser tests need it: install Chromium or Chrome and put it on the PATH.'
    });
}
