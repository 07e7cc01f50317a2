import type { Instrument, Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';

/** A release with what is needed to explain it. */
export interface ExportInput {
  readonly release: Release;
  /** The document as it is stored, byte by byte, and its SHA-256. */
  readonly body: string;
  readonly hash: string;
  readonly instrument: Instrument;
  readonly language: Language;
}
