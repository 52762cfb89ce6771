/** Where the demo people work. Addresses: the ranges that RFC 5737 keeps for documents. */
export interface Office {
    /** IANA name, for User.TimeZoneSidKey. */
    readonly timeZone: string;
    readonly locale: string;
    /** Address from which the whole office reaches the internet. */
    readonly address: string;
    /** Hour in Greenwich at which work begins there. */
    readonly opensAt: number;
}

export const offices = {
    London: {
        timeZone: 'Europe/London',
        locale: 'en_GB',
        address: '198.51.100.10',
        opensAt: 8
    },
    Munich: {
        timeZone: 'Europe/Berlin',
        locale: 'de_DE',
        address: '198.51.100.40',
        opensAt: 7
    },
    Austin: {
        timeZone: 'America/Chicago',
        locale: 'en_US',
        address: '192.0.2.30',
        opensAt: 14
    },
    Singapore: {
        timeZone: 'Asia/Singapore',
        locale: 'en_SG',
        address: '192.0.2.70',
        opensAt: 1
    }
} as const satisfies Record<string, Office>;

export type OfficeName = keyof typeof offices;
