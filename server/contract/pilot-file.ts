import { z } from 'zod';
import { fileMessages } from './file-messages.ts';

/** Characters that nobody sees: controls, directions, halves of characters; line ends are seen. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const message = fileMessages.nl;

const written = (most: number) =>
  z
    .string()
    .max(most, message.tooLong)
    .refine((text) => !unseen.test(text.replaceAll(/[\n\r\t]/g, '')), { error: message.characters });
const line = written(300);
const day = z.iso.date({ error: message.day }).nullable();

/** A reference to a document, or the reason why there is none to refer to. */
const referenceSchema = z.strictObject({ applies: z.boolean(), text: line });

/** On what ground personal data are processed (AVG art. 6); consent towards an employer is seldom free. */
export const bases = ['public-task', 'legitimate-interest', 'consent', 'other'] as const;

/** The pilot's file, complete or not yet: what has to be settled before anybody is invited (TRUST 5). */
export const pilotFileSchema = z.strictObject({
  controller: line,
  processor: line,
  agreement: referenceSchema,
  basis: z.enum(bases).nullable(),
  basisReason: written(1000),
  /** Consent of the works council (WOR art. 27 (1) k and l). */
  worksCouncil: referenceSchema,
  dpia: referenceSchema,
  /** Last day on which the answers are kept. */
  answersUntil: day,
  /** Whether the pilot's figures may enter the comparison with other pilots; null: not decided. */
  benchmark: z.boolean().nullable(),
  /** Whether the organisation's name may stand in public reports. */
  publicName: z.boolean(),
  /** Day from which the organisation sees a release, also when not every group has had its session. */
  resultsBy: day,
});
export type PilotFile = z.infer<typeof pilotFileSchema>;

const noReference = { applies: true, text: '' } as const;
export const emptyFile: PilotFile = {
  controller: '',
  processor: '',
  agreement: noReference,
  basis: null,
  basisReason: '',
  worksCouncil: noReference,
  dpia: noReference,
  answersUntil: null,
  benchmark: null,
  publicName: false,
  resultsBy: null,
};

/** What a file is about: the day on which the keys go, and the end of the after wave. */
export interface FileDays {
  readonly keysUntil: string;
  readonly afterClosesOn: string | null;
}

interface Fault {
  readonly path: readonly string[];
  readonly message: string;
}

/** A reason shorter than this says nothing. */
const shortestReason = 10;
const longestYears = 10;

/** What is missing from a file before people can be invited, in the order of the form; empty when it is complete. */
export function fileFaults(file: PilotFile, days: FileDays): Fault[] {
  return [
    ...missing(file.controller, ['controller'], message.controller),
    ...missing(file.processor, ['processor'], message.processor),
    ...unsettled(file.agreement, 'agreement', message.agreement, message.noAgreement),
    ...(file.basis === null ? [{ path: ['basis'], message: message.basis }] : []),
    ...tooShort(
      file.basisReason,
      ['basisReason'],
      file.basis === 'consent' ? message.consentReason : message.basisReason,
    ),
    ...unsettled(file.worksCouncil, 'worksCouncil', message.worksCouncil, message.noWorksCouncil),
    ...unsettled(file.dpia, 'dpia', message.dpia, message.noDpia),
    ...answersUntilFaults(file.answersUntil, days),
    ...resultsByFaults(file.resultsBy, days),
    ...(file.benchmark === null ? [{ path: ['benchmark'], message: message.benchmark }] : []),
  ];
}

function missing(text: string, path: string[], message: string): Fault[] {
  return text.trim() === '' ? [{ path, message }] : [];
}

function tooShort(text: string, path: string[], message: string): Fault[] {
  return text.trim().length < shortestReason ? [{ path, message }] : [];
}

function unsettled(reference: PilotFile['dpia'], name: string, wanted: string, reason: string): Fault[] {
  return reference.applies
    ? missing(reference.text, [name, 'text'], wanted)
    : tooShort(reference.text, [name, 'text'], reason);
}

function answersUntilFaults(day: string | null, { keysUntil }: FileDays): Fault[] {
  const path = ['answersUntil'];
  if (day === null) return [{ path, message: message.answersUntil }];
  if (day < keysUntil) return [{ path, message: message.answersBeforeKeys }];
  const last = `${Number(keysUntil.slice(0, 4)) + longestYears}${keysUntil.slice(4)}`;
  return day > last ? [{ path, message: message.answersTooLong }] : [];
}

function resultsByFaults(day: string | null, { afterClosesOn }: FileDays): Fault[] {
  const path = ['resultsBy'];
  if (day === null) return [{ path, message: message.resultsBy }];
  return afterClosesOn !== null && day <= afterClosesOn ? [{ path, message: message.resultsTooEarly }] : [];
}
