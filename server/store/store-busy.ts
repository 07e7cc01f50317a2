import { z } from 'zod';

/** Nothing was stored, and trying again later may help: queue full, disk full, read-only or locked. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
}

const codedErrorSchema = z.object({ code: z.string() });

/** Codes of SQLite (also extended ones, as SQLITE_IOERR_WRITE) and of files for a trouble outside the data. */
const passingTroubles =
  /^(SQLITE_(BUSY|LOCKED|FULL|READONLY|IOERR|CANTOPEN|PROTOCOL|NOMEM|PERM)(_|$)|(ENOSPC|EROFS|EDQUOT|EMFILE)$)/;

/** Turns an error about disk or locks into `StoreBusy`; any other error stays itself. */
export function asStoreError(error: unknown): unknown {
  const parsed = codedErrorSchema.safeParse(error);
  return parsed.success && passingTroubles.test(parsed.data.code) ? notStored(error) : error;
}

/** Tells that nothing was stored, with the reason kept as the cause. */
export function notStored(cause: unknown): StoreBusy {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreBusy(`The store could not write (${reason}). Try again later.`, { cause });
}
