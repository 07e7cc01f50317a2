/** Stored answers are no longer what was written: a byte has changed on disk. Nothing may be made from them. */
export class AnswersCorrupt extends Error {
  override readonly name = 'AnswersCorrupt';
}

/** A stored release is no longer what was written. It may not be shown. */
export class ReleaseCorrupt extends Error {
  override readonly name = 'ReleaseCorrupt';
}

/** The ledger of what was released is not what was written, or its key is another: nothing more may be released. */
export class LedgerCorrupt extends Error {
  override readonly name = 'LedgerCorrupt';
}
