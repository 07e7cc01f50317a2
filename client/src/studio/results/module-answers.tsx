import type { ReactNode } from 'react';
import type { Release } from '#analysis/release.ts';
import { laterWaveOf, type LaterWave } from '#analysis/words/later-wave.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { moduleAnswersTexts } from '#client/src/studio/texts/module-answers-texts.ts';
import { toldUnits, type ToldQuestion, type ToldUnit } from '#analysis/words/told-answers.ts';
import { Fold, FoldedSection } from './fold.tsx';

/** What people chose from lists and rated, as far as it may be told: lists side by side, never a gap between them. */
export function ModuleAnswers({ release }: { readonly release: Release }): ReactNode {
  const text = useTexts(moduleAnswersTexts);
  const units = toldUnits(release);
  if (units.length === 0) return null;
  return (
    <FoldedSection id="gekozen" heading={text.heading} about={text.about}>
      <p>
        {text.lead} {text.side}
      </p>
      {units.map((unit) => (
        <Unit key={unit.group ?? 'total'} unit={unit} release={release} />
      ))}
    </FoldedSection>
  );
}

function Unit({ unit, release }: { readonly unit: ToldUnit; readonly release: Release }): ReactNode {
  const text = useTexts(moduleAnswersTexts);
  const name = release.groups.find(({ id }) => id === unit.group)?.name ?? '';
  const lists = <ChosenLists unit={unit} later={laterWaveOf(release)} />;
  if (unit.group === null) {
    return (
      <>
        <p className="unit-name">{text.total}</p>
        {lists}
      </>
    );
  }
  return (
    <Fold id={`gekozen-${unit.group}`} className="layer" summary={name}>
      {lists}
    </Fold>
  );
}

interface ChosenListsProps {
  readonly unit: ToldUnit;
  /** The wave that is set against the before wave. */
  readonly later: LaterWave;
}

/** What was chosen in each wave, its questions side by side. */
export function ChosenLists({ unit, later }: ChosenListsProps): ReactNode {
  const text = useTexts(moduleAnswersTexts);
  return unit.waves.map(({ wave, questions }) => (
    <div key={wave}>
      <h3>{text.waves[wave === 'after' ? later : wave]}</h3>
      <div className="chosen-lists">
        {questions.map((question) => (
          <Question key={question.id} question={question} />
        ))}
      </div>
    </div>
  ));
}

function Question({ question }: { readonly question: ToldQuestion }): ReactNode {
  const text = useTexts(moduleAnswersTexts);
  const { language } = useLanguage();
  return (
    <section>
      <h4>{question.text[language]}</h4>
      <ul>
        {question.answers.map((answer) => (
          <li key={answer.id}>
            {answer.text[language]} <span className="muted">{text.count(answer.count, question.n)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
