import { useId, type ReactNode } from 'react';
import type { Release } from '#analysis/release.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { moduleAnswersTexts } from '#client/src/studio/texts/module-answers-texts.ts';
import { toldUnits, type ToldQuestion, type ToldUnit } from './chosen.ts';

/** What people chose from lists and rated, as far as it may be told: lists side by side, never a gap between them. */
export function ModuleAnswers({ release }: { readonly release: Release }): ReactNode {
  const text = useTexts(moduleAnswersTexts);
  const heading = useId();
  const units = toldUnits(release);
  if (units.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{text.heading}</h2>
      <p>
        {text.lead} {text.side}
      </p>
      {units.map((unit) => (
        <Unit key={unit.group ?? 'total'} unit={unit} release={release} />
      ))}
    </section>
  );
}

function Unit({ unit, release }: { readonly unit: ToldUnit; readonly release: Release }): ReactNode {
  const text = useTexts(moduleAnswersTexts);
  const name =
    unit.group === null ? text.total : (release.groups.find(({ id }) => id === unit.group)?.name ?? '');
  return (
    <details className="layer" open={unit.group === null}>
      <summary>{name}</summary>
      {unit.waves.map(({ wave, questions }) => (
        <div key={wave}>
          <h3>{text.waves[wave === 'after' ? laterWaveOf(release) : wave]}</h3>
          <div className="chosen-lists">
            {questions.map((question) => (
              <Question key={question.id} question={question} />
            ))}
          </div>
        </div>
      ))}
    </details>
  );
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
