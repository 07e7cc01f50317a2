import { notesOf, type NotesBlock } from '#instruments/questions.ts';
import type { SurveyDefinition } from '#instruments/survey-json.ts';
import { surveyJson } from '#instruments/survey-json.ts';
import type { ProblemCode } from '#server/contract/problem.ts';
import type { NoticeKind } from './messages.ts';
import type { Questionnaire } from './transport.ts';

/** The questions of this wave for SurveyJS. Notes to the group are left out: they are no answers, and come after these. */
export function definitionOf(questionnaire: Questionnaire): SurveyDefinition {
  const { instrument, modules, comparison, wave, language } = questionnaire;
  const whole = surveyJson(instrument, { modules, comparison, wave: wave.kind, language });
  const pages = whole.pages
    .map((page) => ({ ...page, elements: page.elements.filter(({ type }) => type !== 'comment') }))
    .filter(({ elements }) => elements.length > 0);
  return { ...whole, pages };
}

/** The notes to the own group that are asked in this wave, to be sent after the answers. */
export function noteBlocksOf({ instrument, modules, comparison, wave }: Questionnaire): NotesBlock[] {
  return notesOf(instrument, { modules, comparison, wave: wave.kind });
}

const noticeOfCode: Partial<Record<ProblemCode, NoticeKind>> = {
  'not-signed-in': 'session-expired',
  'not-allowed': 'session-expired',
  'unknown-code': 'session-expired',
  'other-session': 'session-expired',
  'not-open': 'closed',
  'wave-closed': 'closed',
  'already-answered': 'already-answered',
  'other-content': 'other-content',
  withdrawn: 'withdrawn',
};

/** What a refusal of the server means to the person. */
export function noticeOf(code: ProblemCode): NoticeKind {
  return noticeOfCode[code] ?? 'failed';
}
