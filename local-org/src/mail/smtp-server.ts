/** The embedded SMTP server: a loopback port whose mail lands in the inbox. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Inbox } from './inbox.ts';

/** A running SMTP server. */
export interface SmtpListener {
    /** `smtp://127.0.0.1:PORT`. */
    readonly url: string;
    close(): Promise<void>;
}

const largestMail = 1_000_000;

/** Starts the server on a free port of 127.0.0.1. */
export async function listenForMail(inbox: Inbox): Promise<SmtpListener> {
    const server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS', 'AUTH'],
        disableReverseLookup: true,
        size: largestMail,
        logger: false,
        onData: (stream, session, done) => {
            readAll(stream)
                .then((raw) => inbox.receive(raw, recipientsOf(session)))
                .then(() => done(), done);
        }
    });
    server.on('error', () => undefined);
    const listener = server.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    return {
        url: `smtp://127.0.0.1:${port}`,
        close: () => new Promise((resolve) => server.close(resolve))
    };
}

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) throw new Error('The message is too large.');
    return Buffer.concat(chunks);
}

function recipientsOf({ envelope }: SMTPServerSession): string[] {
    return envelope.rcptTo.map(({ address }) => address);
}
