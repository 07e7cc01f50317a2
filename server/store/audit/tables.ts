/** Rows of `audit.sqlite`: what was done by whom, each sealed by the one before it. Nothing in it is ever changed. */
export interface AuditTables {
  entry: {
    /** From 1, without gaps. */
    number: number;
    /** Milliseconds. */
    at: number;
    /** Account id; null where the server itself did it, or nobody was recognised. */
    who: string | null;
    action: string;
    /** Kind and id, as `pilot:…`; empty where there is none. */
    object: string;
    result: string;
    /** Network address, for the Stichting's own people only. */
    from_address: string | null;
    previous: string;
    hash: string;
  };
}
