import '#client/src/studio/results/results.css';
import type { ReactNode } from 'react';
import type { ReleasedScale } from '#analysis/release.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { listed } from '#analysis/words/list.ts';
import { groupSentences } from '#analysis/words/too-few.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import type { ToldUnit } from '#analysis/words/told-answers.ts';
import type { Session } from '#server/contract/sessions.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { ChosenLists } from '#client/src/studio/results/module-answers.tsx';
import { cellOf } from '#client/src/studio/results/reading.ts';
import { moduleAnswersTexts } from '#client/src/studio/texts/module-answers-texts.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { waveTexts } from '#client/src/studio/texts/wave-texts.ts';
import type { NotedQuestion, TalkPart } from './talk-parts.ts';

interface TalkResultProps {
  readonly session: Pick<Session, 'release' | 'group'>;
  readonly part: TalkPart;
}

/** What a guide is about: the findings of its scales, what people chose, or the notes they wrote. */
export function TalkResult({ session, part }: TalkResultProps): ReactNode {
  return (
    <>
      {part.scales.length > 0 && <ScaleFindings session={session} scales={part.scales} />}
      {part.told !== null && <Chosen session={session} unit={part.told} />}
      {part.notes.map((question) => (
        <Notes key={`${question.kind} ${question.id}`} question={question} />
      ))}
    </>
  );
}

interface ScaleFindingsProps extends Pick<TalkResultProps, 'session'> {
  readonly scales: readonly ReleasedScale[];
}

/** Scale by scale what was found; those without figures in one sentence. */
function ScaleFindings({ session: { release, group }, scales }: ScaleFindingsProps): ReactNode {
  const text = useTexts(sessionTexts);
  const { language } = useLanguage();
  const own = release?.groups.find(({ id }) => id === group.id);
  if (release === null || own === undefined) return null;
  const withheld = scales.filter(({ id }) => cellOf(own.cells, id).status === 'withheld');
  return (
    <>
      {scales
        .filter((scale) => !withheld.includes(scale))
        .map((scale) => {
          const cell = cellOf(own.cells, scale.id);
          const total = own.comparison ? null : cellOf(release.total, scale.id);
          return (
            <ScaleFinding
              key={scale.id}
              scale={scale}
              title={cellHeading(cell, scale, language)}
              sentences={groupSentences(cell, total, scale, language, laterWaveOf(release))}
            />
          );
        })}
      {withheld.length > 0 && (
        <p>
          {text.withheld(
            listed(
              withheld.map(({ title }) => title[language]),
              language,
            ),
          )}
        </p>
      )}
    </>
  );
}

interface ScaleFindingProps {
  readonly scale: ReleasedScale;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Of a stage what changed, between which limits and how sure that is; of other scales what changed. The rest is folded away. */
function ScaleFinding({ scale, title, sentences }: ScaleFindingProps): ReactNode {
  const { findingMore } = useTexts(resultsTexts);
  const inSight = scale.module === undefined ? 3 : 1;
  const rest = sentences.slice(inSight);
  return (
    <div className={`finding stage-${scale.id}`}>
      <h3>{title}</h3>
      <p>{sentences.slice(0, inSight).join(' ')}</p>
      {rest.length > 0 && (
        <details className="about-chart no-print">
          <summary>{findingMore}</summary>
          <p>{rest.join(' ')}</p>
        </details>
      )}
    </div>
  );
}

interface ChosenProps extends Pick<TalkResultProps, 'session'> {
  readonly unit: ToldUnit;
}

function Chosen({ session: { release }, unit }: ChosenProps): ReactNode {
  const text = useTexts(moduleAnswersTexts);
  if (release === null) return null;
  return (
    <>
      <p>
        {unit.group === null && <strong>{text.total}. </strong>}
        {text.lead}
      </p>
      <ChosenLists unit={unit} later={laterWaveOf(release)} />
    </>
  );
}

/** What people wrote to their own group on one question, shuffled by the server. */
function Notes({ question }: { readonly question: NotedQuestion }): ReactNode {
  const { language } = useLanguage();
  const { kinds } = useTexts(waveTexts);
  return (
    <>
      <h3>
        {question.text[language]} <span className="muted">({kinds[question.kind].toLowerCase()})</span>
      </h3>
      <ul className="group-notes">
        {question.notes.map((note, index) => (
          // Two people may write the same.
          <li key={`${String(index)} ${note}`}>{note}</li>
        ))}
      </ul>
    </>
  );
}
