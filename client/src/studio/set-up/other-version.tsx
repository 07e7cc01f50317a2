import type { ReactNode } from 'react';
import { diffInstruments } from '#instruments/diff-instruments.ts';
import type { Instrument, Language } from '#instruments/instrument.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { versionTexts } from '#client/src/studio/texts/version-texts.ts';

interface OtherVersionProps {
  /** The version that the pilot has now. */
  readonly stored: Instrument;
  readonly instruments: readonly Instrument[];
  readonly chosen: Instrument | null;
}

/** That there is a newer version of a pilot's questionnaire, what differs, and what follows from choosing it. */
export function OtherVersion({ stored, instruments, chosen }: OtherVersionProps): ReactNode {
  const text = useTexts(versionTexts);
  const newer = instruments.find(({ id, version }) => id === stored.id && version !== stored.version);
  if (newer === undefined) return null;
  const isTaken = chosen?.id === newer.id && chosen.version === newer.version;
  return (
    <>
      <p className="note">
        <output>{isTaken ? text.change(stored.version, newer.version) : text.newer(newer.version)}</output>
      </p>
      <details className="preview-questions">
        <summary>{text.differences(stored.version, newer.version)}</summary>
        <Differences old={stored} now={newer} />
      </details>
    </>
  );
}

/** The questions that came, went and were worded otherwise, and whether anything else differs. */
function Differences({ old, now }: { readonly old: Instrument; readonly now: Instrument }): ReactNode {
  const text = useTexts(versionTexts);
  const { language } = useLanguage();
  const { added, removed, reworded, isOtherwise } = differencesOf(old, now, language);
  return (
    <>
      <Words title={text.added} words={added} />
      <Words title={text.removed} words={removed} />
      <Words title={text.reworded} words={reworded.map(({ from, to }) => text.now(from, to))} />
      {isOtherwise && <p>{text.otherwise}</p>}
    </>
  );
}

function Words({ title, words }: { readonly title: string; readonly words: readonly string[] }): ReactNode {
  if (words.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {words.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}

/** The machine's list of differences between two versions, told by their questions. */
function differencesOf(old: Instrument, now: Instrument, language: Language) {
  const questions = new Map([...old.questions, ...now.questions].map(({ id, text }) => [id, text[language]]));
  const changes = diffInstruments(old, now);
  const about = changes.filter(({ id }) => questions.has(id));
  const textsOf = (kind: 'added' | 'removed'): string[] =>
    about.flatMap((change) => (change.kind === kind ? [questions.get(change.id) ?? change.id] : []));
  const reworded = about.flatMap(({ what, from, to }) =>
    what === `text.${language}` && from !== null && to !== null ? [{ from, to }] : [],
  );
  const others = changes.filter(
    ({ kind, what }) => kind !== 'added' && kind !== 'removed' && !what.startsWith('text.'),
  );
  return {
    added: textsOf('added'),
    removed: textsOf('removed'),
    reworded,
    isOtherwise: others.length > 0,
  };
}
