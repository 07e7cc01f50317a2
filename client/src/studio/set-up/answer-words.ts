import { z } from 'zod';
import type { Instrument, Language } from '#instruments/instrument.ts';
import { bases } from '#server/contract/pilot-file.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { bothWroteTexts } from '#client/src/studio/texts/both-wrote-texts.ts';
import { fileTexts } from '#client/src/studio/texts/file-texts.ts';
import { versionTexts } from '#client/src/studio/texts/version-texts.ts';
import { instrumentKey, type Draft } from './draft.ts';
import type { Choices } from './pilot-form.tsx';

/** What was filled in at a place of a form, as its reader would say it. */
export type AnswerWords = (at: string, value: unknown) => string;

interface PilotAnswers {
  readonly draft: Draft;
  readonly choices: Choices;
  readonly instruments: readonly Instrument[];
}

/** For the form of a pilot. */
export function pilotAnswerWords(
  { draft, choices, instruments }: PilotAnswers,
  language: Language,
): AnswerWords {
  const names = new Map([
    ...choices.programmes.map(({ id, title }) => [id, title] as const),
    ...choices.organisations.map(({ id, name }) => [id, name] as const),
  ]);
  const chosen = instruments.find((one) => instrumentKey(one) === draft.instrument);
  return (at, value) => {
    if (at === 'programme' && value === 'new') return written(draft.programmeTitle, language);
    if (at === 'organisation' && value === 'new') return written(draft.organisationName, language);
    if (at === 'programme' || at === 'organisation') return written(names.get(String(value)) ?? '', language);
    if (at === 'instrument') {
      const taken = instruments.find((one) => instrumentKey(one) === value);
      const { version } = versionTexts[language];
      return written(taken === undefined ? '' : version(taken.title[language], taken.version), language);
    }
    if (at === 'modules') {
      const ids = z.array(z.string()).catch([]).parse(value);
      return listed(
        ids.map((id) => chosen?.modules.find((one) => one.id === id)?.title[language] ?? id),
        language,
      );
    }
    return written(value, language);
  };
}

const referenceSchema = z.object({ applies: z.boolean(), text: z.string() });

/** For a pilot's file. */
export function fileAnswerWords(language: Language): AnswerWords {
  const text = fileTexts[language];
  return (at, value) => {
    if (at === 'benchmark')
      return written(value === true ? text.yes : value === false ? text.no : '', language);
    if (at === 'basis') {
      const basis = bases.find((one) => one === value);
      return written(basis === undefined ? '' : text.bases[basis], language);
    }
    const reference = referenceSchema.safeParse(value);
    if (!reference.success) return written(value, language);
    const { applies, text: words } = reference.data;
    if (applies || (at !== 'agreement' && at !== 'worksCouncil' && at !== 'dpia'))
      return written(words, language);
    return listed([text[at].none, ...(words.trim() === '' ? [] : [words])], language);
  };
}

/** A line as it was typed, a day as it is read; nothing where nothing stands. */
function written(value: unknown, language: Language): string {
  const text = bothWroteTexts[language];
  if (typeof value !== 'string' || value.trim() === '') return text.nothing;
  return text.quoted(z.iso.date().safeParse(value).success ? formatDay(value, language) : value.trim());
}

function listed(values: readonly string[], language: Language): string {
  const { nothing, quoted, and } = bothWroteTexts[language];
  if (values.length === 0) return nothing;
  const all = values.map(quoted);
  return [all.slice(0, -1).join(', '), ...all.slice(-1)].filter((words) => words !== '').join(and);
}
