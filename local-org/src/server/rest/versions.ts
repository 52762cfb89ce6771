import type { FastifyInstance } from 'fastify';
import { newestVersion, oldestVersion } from '../../identity/api-versions.ts';
import { callerOf, type Versioned } from './caller.ts';

const seasons = ['Summer', 'Winter', 'Spring'] as const;
const resources = ['limits', 'query', 'queryAll', 'sobjects'] as const;

/** `GET /services/data`: the versions; `GET /services/data/vNN.0`: what is behind one of them. */
export function addVersions(app: FastifyInstance): void {
    for (const path of ['/services/data', '/services/data/']) {
        app.get(path, () => versions());
    }
    for (const path of ['/services/data/:version', '/services/data/:version/']) {
        app.get<Versioned>(path, (request) => {
            callerOf(request);
            const base = `/services/data/${request.params.version}`;
            return Object.fromEntries(resources.map((name) => [name, `${base}/${name}`]));
        });
    }
}

function versions() {
    const count = newestVersion - oldestVersion + 1;
    return Array.from({ length: count }, (_, index) => {
        const version = `${oldestVersion + index}.0`;
        return { label: label(index), url: `/services/data/v${version}`, version };
    });
}

/** Name of a release, three a year: the oldest version spoken is of Summer '14. */
function label(index: number): string {
    return `${seasons[index % 3]} '${14 + Math.floor((index + 2) / 3)}`;
}
