/** The port on which the org is served, on this computer alone. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { UsageError } from './usage-error.ts';

const host = '127.0.0.1';

/**
 * Finds out early whether a port is taken.
 * @throws UsageError naming the port and how to choose another
 */
export async function requireFreePort(port: number): Promise<void> {
    const probe = createServer();
    await explaining(port, async () => {
        probe.listen(port, host);
        await once(probe, 'listening');
    });
    probe.close();
    await once(probe, 'close');
}

/** Listens. @returns the address for people @throws UsageError when the port is taken */
export async function listen(app: FastifyInstance, port: number): Promise<string> {
    await explaining(port, () => app.listen({ port, host }));
    return `http://localhost:${(app.server.address() as AddressInfo).port}`;
}

async function explaining(port: number, work: () => Promise<unknown>): Promise<void> {
    try {
        await work();
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
        const reason = code === 'EACCES' ? 'needs special rights' : 'is in use by another program';
        throw new UsageError(
            `Port ${port} ${reason}. Choose another one: npm start -- --port ${otherPort(port)}`
        );
    }
}

function otherPort(port: number): number {
    return port < 1024 ? 3000 : port < 65_535 ? port + 1 : port - 1;
}
