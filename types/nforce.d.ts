/** The part of nforce that the client tests use; the package brings no types. */
declare module 'nforce' {
    export interface OAuth {
        access_token: string;
        instance_url: string;
    }
    export interface ConnectionOptions {
        clientId: string;
        clientSecret: string;
        redirectUri: string;
        loginUri?: string;
        apiVersion?: string;
        mode?: 'single' | 'multi';
    }
    export interface Credentials {
        username: string;
        password: string;
        securityToken?: string;
    }
    export interface Query {
        query: string;
        oauth: OAuth;
        /** Plain objects instead of nforce's records. */
        raw?: boolean;
    }
    export interface Connection {
        authenticate(credentials: Credentials): Promise<OAuth>;
        query(query: Query): Promise<{ records: Record<string, unknown>[] }>;
    }
    const nforce: { createConnection(options: ConnectionOptions): Connection };
    export default nforce;
}
