import { useEffect, useRef, type ReactNode } from 'react';
import type { Guide } from '#instruments/guides/guide.ts';
import type { Language } from '#instruments/instrument.ts';
import { betweenWaves } from '#analysis/words/between-waves.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { groupFinding } from '#analysis/words/group-finding.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import type { ToldUnit } from '#analysis/words/told-answers.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { cellOf } from '#client/src/studio/results/reading.ts';
import { moduleAnswersTexts } from '#client/src/studio/texts/module-answers-texts.ts';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { waveTexts } from '#client/src/studio/texts/wave-texts.ts';
import type { Talk } from './guides-for.ts';
import type { Slide } from './slides-of.ts';

interface SlideContentProps {
  readonly session: Talk;
  readonly slide: Slide;
  /** The group's own picture, and that of the whole pilot. */
  readonly own: ReactNode;
  readonly whole: ReactNode;
}

/** One slide; its heading takes the focus, so that a screen reader reads on from there. */
export function SlideContent({ session, slide, own, whole }: SlideContentProps): ReactNode {
  const text = useTexts(sessionTexts);
  const { kinds } = useTexts(waveTexts);
  const { language } = useLanguage();
  const { release, group } = session;
  const figures = release?.groups.find(({ id }) => id === group.id);
  if (slide.kind === 'picture' || slide.kind === 'whole') {
    const isOwn = slide.kind === 'picture';
    const title =
      release === null || figures === undefined
        ? group.name
        : isOwn
          ? groupFinding(release, figures, language)
          : findingTitle(release, language);
    return (
      <Wall
        look="is-picture"
        kicker={[
          isOwn ? group.name : text.total,
          ...(release === null ? [] : [text.between(betweenWaves(release, language))]),
        ].join(' · ')}
        title={title}
      >
        {isOwn ? own : whole}
      </Wall>
    );
  }
  if (slide.kind === 'no-figures') {
    return (
      <Wall title={group.name}>
        <p>{text.slides.noGroup}</p>
      </Wall>
    );
  }
  if (slide.kind === 'notes') {
    const { question } = slide;
    return (
      <Wall
        look="is-notes"
        kicker={`${text.notes} · ${kinds[question.kind].toLowerCase()}`}
        title={question.text[language]}
      >
        <Lines lines={question.notes} />
      </Wall>
    );
  }
  if (slide.kind === 'chosen') return <ChosenWall session={session} unit={slide.unit} wave={slide.wave} />;
  return (
    <Wall kicker={foundBeside(session, slide.guide, language)} title={slide.guide.title[language]}>
      <Lines
        lines={slide.guide.steps.filter(({ kind }) => kind === 'ask').map((step) => step.text[language])}
      />
    </Wall>
  );
}

/** What was found of the stage that a guide is about. */
function foundBeside({ release, group }: Talk, { beside }: Guide, language: Language): string | undefined {
  const scale = release?.scales.find(({ id }) => id === beside);
  const cells = release?.groups.find(({ id }) => id === group.id)?.cells;
  if (scale === undefined || cells === undefined) return undefined;
  return cellHeading(cellOf(cells, scale.id), scale, language);
}

interface WallProps {
  readonly look?: 'is-picture' | 'is-notes' | 'is-chosen';
  readonly kicker?: string | undefined;
  readonly title: string;
  readonly children: ReactNode;
}

function Wall({ look, kicker, title, children }: WallProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className={look === undefined ? 'slide wall' : `slide wall ${look}`}>
      {kicker !== undefined && <p className="kicker">{kicker}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={`${String(index)} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}

/** So many answers stand below each other on the smallest beamer in large letters, and in somewhat smaller ones. */
const [mostRows, mostLongRows] = [7, 12];

interface ChosenWallProps {
  readonly session: Talk;
  readonly unit: ToldUnit;
  readonly wave: ToldUnit['waves'][number];
}

/** Lists side by side, and never a gap between them. */
function ChosenWall({ session: { release, group }, unit, wave }: ChosenWallProps): ReactNode {
  const { language } = useLanguage();
  const text = useTexts(moduleAnswersTexts);
  if (release === null) return null;
  const rows = Math.max(...wave.questions.map(({ answers }) => answers.length));
  const of = unit.group === null ? text.total : group.name;
  return (
    <Wall
      look="is-chosen"
      kicker={`${of} · ${text.waves[wave.wave === 'after' ? laterWaveOf(release) : wave.wave].toLowerCase()}`}
      title={text.heading}
    >
      <div
        className={['chosen-lists', rows > mostRows && 'is-long', rows > mostLongRows && 'is-longest']
          .filter(Boolean)
          .join(' ')}
      >
        {wave.questions.map((question) => (
          <section key={question.id}>
            <h2>{question.text[language]}</h2>
            <ul>
              {question.answers.map((answer) => (
                <li key={answer.id}>
                  {answer.text[language]}{' '}
                  <span className="muted">{text.count(answer.count, question.n)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Wall>
  );
}
