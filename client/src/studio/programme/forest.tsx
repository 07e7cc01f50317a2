import { useId, type ReactNode } from 'react';
import { messagesIn } from '#analysis/words/messages.ts';
import { formatChange, formatCount } from '#analysis/words/numbers.ts';
import { Interval, IntervalAxis } from '#client/src/studio/benchmark/interval.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { benchmarkTexts } from '#client/src/studio/texts/benchmark-texts.ts';
import { programmeTexts } from '#client/src/studio/texts/programme-texts.ts';
import type { Pooled, Row, Scale } from './released-rows.ts';

interface ForestProps {
  readonly scale: Scale;
  readonly rows: readonly Row[];
  readonly pooled: Pooled | null;
}

/** One scale: of each pilot its name, its change and its interval on one line of numbers, two lines on a phone. */
export function Forest({ scale, rows, pooled }: ForestProps): ReactNode {
  const { pool } = useTexts(benchmarkTexts);
  const { changes } = useTexts(programmeTexts);
  const { language } = useLanguage();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{scale.title[language]}</h3>
      <ul className="forest">
        {rows.map((row) => (
          <li key={`${row.pilot.id}/${String(row.change.wave)}`}>
            <PilotLine row={row} rows={rows} scale={scale} />
          </li>
        ))}
        {pooled !== null && (
          <li className="pooled">
            <span className="forest-name">
              <span>
                {pool}: {changes.probably[signOf(pooled.interval95)]}
              </span>
            </span>
            <Measured change={pooled.estimate} limits={pooled.interval95} />
          </li>
        )}
      </ul>
      <div className="forest-axis">
        <IntervalAxis />
      </div>
    </section>
  );
}

/** What an interval says of nought. */
function signOf([from, to]: readonly [number, number]): 'higher' | 'lower' | 'unclear' {
  if (from > 0) return 'higher';
  return to < 0 ? 'lower' : 'unclear';
}

interface PilotLineProps {
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly scale: Scale;
}

function PilotLine({ row: { pilot, change }, rows, scale }: PilotLineProps): ReactNode {
  const { changes: text } = useTexts(programmeTexts);
  const { language } = useLanguage();
  const total = change.totals.find((one) => one.scale === scale.id);
  const isShared = rows.some((other) => other.pilot.id !== pilot.id && other.pilot.title === pilot.title);
  const name = [
    pilot.title,
    ...(isShared ? [pilot.organisation.name] : []),
    ...(change.kind === 'follow-up' ? [text.followUp] : []),
  ].join(', ');
  return (
    <>
      <span className="forest-name">
        <span>
          {name}
          {total !== undefined && total.verdict !== 'too few people to tell' && (
            <strong>: {messagesIn(language).verdicts[total.verdict]}</strong>
          )}
        </span>{' '}
        <Between change={change} />
      </span>
      {total === undefined ? (
        <span className="muted forest-withheld">{text.withheld}</span>
      ) : (
        <Measured change={total.change} limits={total.interval95} />
      )}
    </>
  );
}

/** What lies between the waves that are compared: it stands beside every change. */
function Between({ change: { weeksBetween, sessionsHeld } }: Pick<Row, 'change'>): ReactNode {
  const { language } = useLanguage();
  const { made } = messagesIn(language);
  const weeks = Math.round(weeksBetween);
  return (
    <span className="muted forest-between">
      {made.weeks(formatCount(weeks, language), weeks === 1)},{' '}
      {made.sessions(formatCount(sessionsHeld, language), sessionsHeld === 1)}
    </span>
  );
}

interface MeasuredProps {
  readonly change: number;
  readonly limits: readonly [number, number];
}

function Measured({ change, limits: [from, to] }: MeasuredProps): ReactNode {
  const { changes: text } = useTexts(programmeTexts);
  const { language } = useLanguage();
  return (
    <>
      <span className="forest-figures">
        {text.measured(
          formatChange(change, language),
          formatChange(from, language),
          formatChange(to, language),
        )}
      </span>
      <Interval estimate={change} limits={[from, to]} />
    </>
  );
}
