import type { SurveyDefinition } from '#instruments/survey-json.ts';
import { surveyJson } from '#instruments/survey-json.ts';
import type { ProblemCode } from '#server/contract/problem.ts';
import { sameAnswers } from './merge-drafts.ts';
import type { NoticeKind } from './messages.ts';
import type { Payload, Questionnaire } from './transport.ts';

/**
 * The questions of this wave for SurveyJS. Open notes to the group are left out: they are no answers and
 * have no room of their own to be sent to yet.
 */
export function definitionOf({ instrument, modules, wave, language }: Questionnaire): SurveyDefinition {
  const whole = surveyJson(instrument, { modules, wave: wave.kind, language });
  const pages = whole.pages
    .map((page) => ({ ...page, elements: page.elements.filter(({ type }) => type !== 'comment') }))
    .filter(({ elements }) => elements.length > 0);
  return { ...whole, pages };
}

/**
 * What to do with a payload frozen in this tab: `send` when the server knows these answers as this person's,
 * `ask` when it does not (somebody else may have used this tab), `drop` when it is of another occasion.
 */
export function fateOf(payload: Payload, questionnaire: Questionnaire): 'send' | 'ask' | 'drop' {
  const { wave, instrument, answered, draft } = questionnaire;
  const sameOccasion =
    payload.wave === wave.number &&
    payload.instrument.id === instrument.id &&
    payload.instrument.version === instrument.version;
  if (!sameOccasion) return 'drop';
  const known = answered || (draft !== null && sameAnswers(draft.answers, payload.answers));
  return known ? 'send' : 'ask';
}

const noticeOfCode: Partial<Record<ProblemCode, NoticeKind>> = {
  'not-signed-in': 'session-expired',
  'not-allowed': 'session-expired',
  'unknown-code': 'session-expired',
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

/** After these nothing that was frozen can still be sent; after the others it may. */
export function endsSending(notice: NoticeKind): boolean {
  return notice !== 'session-expired' && notice !== 'failed' && notice !== 'unreachable';
}
