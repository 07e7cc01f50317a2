import { orderRehearsedReport } from '#server/contract/rehearsal.ts';
import { orderReport, type ReportJob, type ReportOrder } from '#server/contract/reports.ts';
import { callApi } from '#client/src/api.ts';
import { waveOf, type ReleasePlace } from '#client/src/studio/queries.ts';

/** Begins the report of a release, or of a rehearsal. */
export function reportOrder(place: ReleasePlace): (order: ReportOrder) => Promise<ReportJob> {
  const params = { pilot: place.pilot };
  return async ({ language, audience }) =>
    place.rehearsed === true
      ? callApi(orderRehearsedReport, { params, body: { language, audience } })
      : callApi(orderReport, { params, body: { language, audience, ...waveOf(place) } });
}
