import type { ReactNode } from 'react';
import type { Guide } from '#instruments/guides/guide.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';

/** A conversation about one thing, for the person who leads it. */
export function GuideSteps({ guide }: { readonly guide: Guide }): ReactNode {
  const text = useTexts(sessionTexts);
  const { language } = useLanguage();
  return (
    <section className="guide">
      <h3>
        {guide.title[language]} <span className="muted">({text.minutes(guide.minutes)})</span>
      </h3>
      <p>{guide.aim[language]}</p>
      <ul>
        {guide.steps.map((step) => (
          <li key={step.text.nl} className={`step-${step.kind}`}>
            <strong>{text.steps[step.kind]}:</strong> {step.text[language]}
          </li>
        ))}
      </ul>
    </section>
  );
}
