import { z } from 'zod';
import type { Instrument, Scale } from '#instruments/instrument.ts';
import { waveKindsOf } from '#instruments/questions.ts';
import { responseScaleOf } from '#instruments/response-scale.ts';
import { bandOf } from '#analysis/disclosure/band.ts';
import { editionOf, type EvidenceTerm } from '#analysis/evidence/edition.ts';
import { evidenceOf } from '#analysis/evidence/evidence.ts';
import type { PilotMoments } from '#analysis/evidence/moments.ts';
import type { InstrumentEvidence } from '#server/contract/evidence.ts';
import type { Context } from '#server/context.ts';
import type { PlacedTerm } from '#server/store/evidence-store.ts';

const numbers = z.array(z.number());
const moments = z.strictObject({ n: z.int(), sums: numbers, products: z.array(numbers) });
const momentsSchema = z.strictObject({
  n: z.int(),
  scales: z.array(
    z.strictObject({
      scale: z.string(),
      items: z.array(z.strictObject({ item: z.string(), counts: numbers, skipped: z.int() })),
      answers: moments,
      scores: moments,
      atLowest: z.int(),
      atHighest: z.int(),
    }),
  ),
  stages: z.array(z.string()),
  between: moments,
}) satisfies z.ZodType<PilotMoments>;

type NamedScale = InstrumentEvidence['scales'][number];

/** The evidence about every questionnaire that measures change, as far as it may be told. */
export async function readEvidence(context: Context): Promise<InstrumentEvidence[]> {
  const stored = await context.stores.evidence.terms();
  return context.instruments.all
    .filter((instrument) => waveKindsOf(instrument).includes('before'))
    .map((instrument) => {
      const { id, version, title, scales } = instrument;
      const terms = stored.filter((term) => term.instrument === id && term.version === version).map(termOf);
      const { included } = editionOf(terms);
      return {
        id,
        version,
        title,
        scales: scales.map((scale) => namedScale(instrument, scale)),
        released: {
          organisations: new Set(terms.map(({ organisation }) => organisation)).size,
          people: bandOf(terms.reduce((sum, term) => sum + term.moments.n, 0)),
        },
        evidence: included.length === 0 ? null : evidenceOf(included),
      };
    });
}

/** A scale with the words that stand on the page: its sentences, and what people could answer. */
function namedScale(instrument: Instrument, { id, title, items, reversed }: Scale): NamedScale {
  const questions = items.flatMap((item) => instrument.questions.find((each) => each.id === item) ?? []);
  const scale = questions.flatMap((each) =>
    each.type === 'rating' ? responseScaleOf(instrument, each) : [],
  )[0];
  return {
    id,
    title,
    answers: (scale?.labels ?? []).map((text, step) => ({ value: (scale?.lowest ?? 1) + step, text })),
    items: questions.map((each) => ({ id: each.id, text: each.text, reversed: reversed.includes(each.id) })),
  };
}

function termOf({ pilot, organisation, place, series, moments: body }: PlacedTerm): EvidenceTerm {
  return { pilot, organisation, place, series, moments: momentsSchema.parse(JSON.parse(body)) };
}
