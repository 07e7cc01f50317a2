import { z } from 'zod';
import { waveKindsOf } from '#instruments/questions.ts';
import { bandOf } from '#analysis/disclosure/band.ts';
import { editionOf, type EvidenceTerm } from '#analysis/evidence/edition.ts';
import { evidenceOf } from '#analysis/evidence/evidence.ts';
import type { PilotMoments } from '#analysis/evidence/moments.ts';
import type { InstrumentEvidence } from '#server/contract/evidence.ts';
import type { Context } from '#server/context.ts';
import type { StoredTerm } from '#server/store/evidence-store.ts';

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

/** The evidence about every questionnaire that measures change, as far as it may be told. */
export async function readEvidence(context: Context): Promise<InstrumentEvidence[]> {
  const stored = await context.stores.evidence.terms();
  return context.instruments.all
    .filter((instrument) => waveKindsOf(instrument).includes('before'))
    .map(({ id, version, title, scales, questions }) => {
      const terms = stored.filter((term) => term.instrument === id && term.version === version).map(termOf);
      const { included } = editionOf(terms);
      const texts = new Map(questions.map((question) => [question.id, question.text]));
      return {
        id,
        version,
        title,
        scales: scales.map((scale) => ({
          id: scale.id,
          title: scale.title,
          items: scale.items.map((item) => ({ id: item, text: texts.get(item) ?? scale.title })),
        })),
        released: {
          organisations: new Set(terms.map(({ organisation }) => organisation)).size,
          people: bandOf(terms.reduce((sum, term) => sum + term.moments.n, 0)),
        },
        evidence: included.length === 0 ? null : evidenceOf(included),
      };
    });
}

function termOf({
  pilot,
  organisation,
  place,
  moments: body,
}: StoredTerm & { readonly place: number }): EvidenceTerm {
  return { pilot, organisation, place, moments: momentsSchema.parse(JSON.parse(body)) };
}
