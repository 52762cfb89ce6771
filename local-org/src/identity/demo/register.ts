/** The integrations that the demo org has registered, as records of `Integration__mdt`. */
import type { Schema } from '../../sobj/schema.ts';
import type { Store } from '../../store/store.ts';
import { declareRecord } from './declared-record.ts';

interface Registration {
    readonly name: string;
    readonly application: string;
    /** Name, department and address, as an admin would note them. */
    readonly owner: string;
    readonly places: readonly string[];
    /** How far its move to OAuth is; nothing where it has not started. */
    readonly move?: 'PLANNED' | 'BEING_TESTED' | 'DONE';
}

const registrations: readonly Registration[] = [
    {
        name: 'CommuniGator',
        application: 'CommuniGator',
        owner: 'Wei Lim, Marketing, wei.lim@latchkey.example',
        places: ['Data Sync', 'Integration'],
        move: 'PLANNED'
    },
    {
        name: 'Mailbridge',
        application: 'Mailbridge',
        owner: 'Hal Helper, IT, hal.helper@latchkey.example',
        places: ['Mailbridge console, Mailboxes']
    },
    {
        name: 'Warehouse feed',
        application: 'Warehouse Feed',
        owner: 'Pavel Novak, Operations, pavel.novak@latchkey.example',
        places: ['Feed server, credentials file']
    },
    {
        name: 'Report Mailer',
        application: 'Report Mailer',
        owner: 'Rita Alvarez, Operations, rita.alvarez@latchkey.example',
        places: ['Report Mailer, Connections'],
        move: 'BEING_TESTED'
    },
    {
        name: 'Ledger sync',
        application: 'Ledger Sync',
        owner: 'Chloe Dubois, Finance, chloe.dubois@latchkey.example',
        places: ['Ledger, Interfaces']
    },
    {
        name: 'Nightly export',
        application: 'Nightly Export',
        owner: 'Jonas Weber, Sales, jonas.weber@latchkey.example',
        places: ['Export server, key store'],
        move: 'DONE'
    }
];

/**
 * Writes the register; records that are there stay. A deployment removes the custom metadata that
 * the project doesn't hold, so this follows each.
 * @param now epoch milliseconds
 */
export function registerIntegrations(store: Store, schema: Schema, now: number): void {
    for (const { name, application, owner, places, move = null } of registrations) {
        declareRecord(store, schema, now, {
            type: 'Integration__mdt',
            label: name,
            fields: {
                Application__c: application,
                Owner__c: owner,
                Places__c: places.join(';'),
                Move__c: move
            }
        });
    }
}
