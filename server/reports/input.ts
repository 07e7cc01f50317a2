import type { Instrument, Language } from '#instruments/instrument.ts';
import type { ReleasedChart } from '#analysis/charts/released-charts.ts';
import type { Release } from '#analysis/release.ts';
import type { Benchmark } from '#server/contract/benchmark.ts';
import type { Audience } from './model.ts';

/** What a report of one pilot is made of. */
export interface PilotReportInput {
  readonly release: Release;
  /** All releases of the pilot in order of time, this one among them. */
  readonly followed: readonly Release[];
  /** SHA-256 of the release as it is stored. */
  readonly releaseHash: string;
  readonly instrument: Instrument;
  readonly language: Language;
  readonly audience: Audience;
  /** The pilot beside the pool; `null` where there is none. */
  readonly benchmark: Benchmark | null;
  /** Whether the organisation ticked that it wants to be named in public. */
  readonly named: boolean;
}

/** The same for its sections: what this audience may read of the release, and its pictures. */
export interface SectionInput extends Omit<PilotReportInput, 'named'> {
  readonly charts: readonly ReleasedChart[];
}
