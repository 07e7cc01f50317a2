import { missingFrom } from '#server/pilots/set-up-view.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** Whether everything that must be settled before anybody is invited has been settled (TRUST 5). */
export function isFileComplete(pilot: PilotRecord): boolean {
  return missingFrom(pilot).length === 0;
}
