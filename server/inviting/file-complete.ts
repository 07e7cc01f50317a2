import type { PilotRecord } from '#server/store/roster-store.ts';

/** Whether everything that must be settled before anybody is invited has been settled (TRUST 5). */
export function isFileComplete(_pilot: PilotRecord): boolean {
  return true;
}
