import type { Language } from '#instruments/instrument.ts';
import { fileTexts } from '#client/src/studio/texts/file-texts.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import type { Draft } from './draft.ts';
import { rowWords } from './row-words.ts';

/** What a field of a pilot's form is called where it is named away from it, with its row or its wave. */
export function pilotFieldLabel(at: string, draft: Draft, language: Language): string {
  const text = setUpTexts[language];
  const labels: Readonly<Record<string, string>> = {
    'programme.id': text.programme.label,
    'organisation.id': text.organisation.label,
    title: text.pilot.label,
    threshold: text.threshold.label,
    sessionsPlanned: text.sessions.label,
    instrument: text.questionnaire.label,
    modules: text.questionnaire.modules,
    name: text.groups.name,
    cards: text.groups.cards,
    opensOn: text.waves.opensOn,
    closesOn: text.waves.closesOn,
  };
  const parts = at.split('.');
  const [list, kind] = parts;
  const wave = kind === 'before' || kind === 'after' ? text.waves[kind] : text.waves.followUpName;
  const row = rowWords(at, draft, language) ?? (list === 'waves' ? wave : null);
  const label = labels[at] ?? labels[parts.at(-1) ?? ''] ?? at;
  return row === null ? label : `${row}, ${label.toLowerCase()}`;
}

/** What a field of a pilot's file is called where it is named away from it. */
export function fileFieldLabel(at: string, language: Language): string {
  const text = fileTexts[language];
  const [part = ''] = at.split('.');
  const labels: Readonly<Record<string, string>> = {
    controller: text.controller.label,
    processor: text.processor.label,
    agreement: text.agreement.label,
    basis: text.basis.label,
    basisReason: text.basisReason.label,
    worksCouncil: text.worksCouncil.label,
    dpia: text.dpia.label,
    answersUntil: text.answersUntil.label,
    resultsBy: text.resultsBy.label,
    benchmark: text.benchmark.label,
  };
  return labels[part] ?? at;
}
