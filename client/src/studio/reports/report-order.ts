import { orderRehearsedReport } from '#server/contract/rehearsal.ts';
import { orderReport, type ReportJob, type ReportOrder } from '#server/contract/reports.ts';
import { orderStateReport } from '#server/contract/state.ts';
import { callApi } from '#client/src/api.ts';
import { waveOf, type ReleasePlace } from '#client/src/studio/queries.ts';

/** Begins the report of a release, of a rehearsal, or of where people stood. */
export function reportOrder(place: ReleasePlace): (order: ReportOrder) => Promise<ReportJob> {
  const params = { pilot: place.pilot };
  return async ({ language, audience }) => {
    if (place.of === 'state') return callApi(orderStateReport, { params, body: { language, audience } });
    const body = { language, audience, ...waveOf(place) };
    return callApi(place.of === 'rehearsal' ? orderRehearsedReport : orderReport, { params, body });
  };
}
