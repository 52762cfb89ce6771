/** Results of DML through `Database` methods. */

/** `Database.Error`. */
export class DatabaseError {
    readonly $type = 'Database.Error';
    /** A name of `System.StatusCode`. */
    readonly statusCode: string;
    readonly message: string;
    /** Canonical field names. */
    readonly fields: readonly string[];

    constructor(statusCode: string, message: string, fields: readonly string[]) {
        this.statusCode = statusCode;
        this.message = message;
        this.fields = fields;
    }
}

/** `Database.SaveResult` and its kin: what became of one record. */
export class RecordResult {
    /** `Database.SaveResult`, `Database.UpsertResult`, `Database.DeleteResult`, `Database.UndeleteResult`. */
    readonly $type: string;
    /** 18-character Id; null when the record was refused and had none. */
    readonly id: string | null;
    readonly errors: readonly DatabaseError[];
    /** True when an upsert inserted the record. */
    readonly created: boolean;

    constructor(
        type: string,
        id: string | null,
        errors: readonly DatabaseError[],
        created = false
    ) {
        this.$type = type;
        this.id = id;
        this.errors = errors;
        this.created = created;
    }

    get success(): boolean {
        return this.errors.length === 0;
    }
}
