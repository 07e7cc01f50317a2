import type { ReleaseInput } from './release-input.ts';
import type { Release } from './release.ts';
import { analysisVersion, rulesVersion } from './version.ts';

type SharedHead = 'madeUp' | 'pilot' | 'organisation' | 'programme' | 'instrument';

/** What every published document of a pilot begins with. */
export type ReleaseHead = Pick<Release, SharedHead | 'format' | 'versions' | 'threshold' | 'scales'>;

/** The head of a document, field by field: what is not named here does not leave. */
export function releaseHead(
  { madeUp, pilot, organisation, programme, instrument }: Pick<Release, SharedHead>,
  scales: ReleaseInput['scales'],
  threshold: number,
): ReleaseHead {
  return {
    format: 1,
    madeUp,
    pilot: { id: pilot.id, title: pilot.title },
    organisation: { id: organisation.id, name: organisation.name },
    programme: { id: programme.id, title: programme.title },
    instrument: {
      id: instrument.id,
      version: instrument.version,
      hash: instrument.hash,
      title: instrument.title,
    },
    versions: { analysis: analysisVersion, rules: rulesVersion },
    threshold,
    scales: scales.map(({ id, title, description, range, sesoi, module }) => ({
      id,
      title,
      description,
      range,
      sesoi,
      ...(module === undefined ? {} : { module: { id: module.id, title: module.title } }),
    })),
  };
}
