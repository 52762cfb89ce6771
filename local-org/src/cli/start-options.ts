import process from 'node:process';
import { parseArgs } from 'node:util';
import type { OpenOptions } from './open-org.ts';
import { UsageError } from './usage-error.ts';

/** What `local-org start` was asked for. */
export interface StartOptions extends OpenOptions {
    /** 0 takes any free one. */
    readonly port: number;
    readonly testControls: boolean;
    /** Whether clients of the demo org keep signing in while it runs. */
    readonly weather: boolean;
    /** SMTP server that gets the mail; null for the inbox of the org. */
    readonly smtpUrl: string | null;
}

/** Reads the arguments and `SMTP_URL`. @throws UsageError naming the first that can't be */
export function readStartOptions(args: string[], env = process.env): StartOptions {
    const values = parse(args);
    return {
        port: readPort(values.port),
        empty: values.empty,
        clock: values.clock === undefined ? null : readTime(values.clock),
        reset: values.reset,
        testControls: values['test-controls'],
        weather: values.weather,
        smtpUrl: readSmtpUrl(env['SMTP_URL'] ?? ''),
        data: values.data ?? null,
        settings: values.settings ?? null
    };
}

function parse(args: string[]) {
    try {
        return parseArgs({
            args,
            options: {
                port: { type: 'string', default: '3000' },
                empty: { type: 'boolean', default: false },
                clock: { type: 'string' },
                reset: { type: 'boolean', default: false },
                'test-controls': { type: 'boolean', default: false },
                weather: { type: 'boolean', default: false },
                data: { type: 'string' },
                settings: { type: 'string' }
            }
        }).values;
    } catch (error) {
        throw new UsageError((error as Error).message);
    }
}

function readPort(text: string): number {
    const port = Number(text);
    if (/^\d+$/.test(text) && port <= 65_535) return port;
    throw new UsageError(`--port must be a number from 0 to 65535, not "${text}".`);
}

/** The address may hold a password, so that no message repeats it. */
function readSmtpUrl(text: string): string | null {
    if (text === '') return null;
    if (/^smtps?:\/\/[^/]/i.test(text) && URL.canParse(text)) return text;
    throw new UsageError('SMTP_URL must be an address such as smtp://user:password@host:587.');
}

function readTime(text: string): number {
    const time = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text)
        ? Date.parse(text)
        : NaN;
    if (!Number.isNaN(time)) return time;
    throw new UsageError(`--clock must be a time such as 2026-11-20T09:00:00Z, not "${text}".`);
}
