import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { messagesIn } from '#analysis/words/messages.ts';
import { formatChange, formatCount } from '#analysis/words/numbers.ts';
import { Interval } from '#client/src/studio/benchmark/interval.tsx';
import { Figure, StackingTable } from '#client/src/studio/frame/stacking-table.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { benchmarkTexts } from '#client/src/studio/texts/benchmark-texts.ts';
import { programmeTexts } from '#client/src/studio/texts/programme-texts.ts';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import type { Pooled, Row, Scale } from './released-rows.ts';

interface ChangesTableProps {
  readonly scales: readonly Scale[];
  readonly rows: readonly Row[];
  readonly pooledOf: (scale: Scale) => Pooled | null;
}

/** Every figure of every pilot, folded away: the pictures above it say the same in fewer words. */
export function ChangesTable({ scales, rows, pooledOf }: ChangesTableProps): ReactNode {
  const { changes: text } = useTexts(programmeTexts);
  return (
    <details className="whole-table">
      <summary>{text.table}</summary>
      <StackingTable labelledBy="veranderd-tabel" className="figures">
        <Head />
        {scales.map((scale) => (
          <ScaleRows key={scale.id} scale={scale} rows={rows} pooled={pooledOf(scale)} />
        ))}
      </StackingTable>
    </details>
  );
}

function Head(): ReactNode {
  const { changes: text } = useTexts(programmeTexts);
  const columns = useTexts(benchmarkTexts);
  const { columns: figures } = useTexts(resultsTexts).table;
  return (
    <>
      <caption id="veranderd-tabel" className="visually-hidden">
        {text.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">{columns.pilot}</th>
          {[text.weeks, text.sessions, columns.people, columns.change, figures.interval].map((name) => (
            <th key={name} scope="col" className="number">
              {name}
            </th>
          ))}
          <th scope="col" className="verdict">
            {columns.words}
          </th>
          <th scope="col">
            <span className="visually-hidden">{columns.picture}</span>
          </th>
        </tr>
      </thead>
    </>
  );
}

interface ScaleRowsProps {
  readonly scale: Scale;
  readonly rows: readonly Row[];
  readonly pooled: Pooled | null;
}

function ScaleRows({ scale, rows, pooled }: ScaleRowsProps): ReactNode {
  const { language } = useLanguage();
  return (
    <tbody>
      <tr className="unit">
        <th scope="rowgroup" colSpan={8}>
          {scale.title[language]}
        </th>
      </tr>
      {rows.map((row) => (
        <ChangeRow key={`${row.pilot.id}/${String(row.change.wave)}`} row={row} scale={scale} />
      ))}
      {pooled !== null && <PooledRows pooled={pooled} />}
    </tbody>
  );
}

/** Two limits as words: "−0,2 tot +0,8". */
function useLimits(): (limits: readonly [number, number]) => string {
  const { interval } = useTexts(resultsTexts).table;
  const { language } = useLanguage();
  return ([from, to]) => interval(formatChange(from, language), formatChange(to, language));
}

function ChangeRow({ row, scale }: { readonly row: Row; readonly scale: Scale }): ReactNode {
  const { changes: text } = useTexts(programmeTexts);
  const { language } = useLanguage();
  const limits = useLimits();
  const columns = useTexts(benchmarkTexts);
  const { interval: sure } = useTexts(resultsTexts).table.columns;
  const { results: toResults } = useTexts(programmesTexts);
  const { pilot, change } = row;
  const total = change.totals.find((one) => one.scale === scale.id);
  const results = `/studio/pilots/${pilot.id}/resultaten`;
  return (
    <tr>
      <th scope="row">
        <Link href={change.kind === 'after' ? results : `${results}?wave=${String(change.wave)}`}>
          {pilot.title}
          {change.kind === 'follow-up' && `, ${text.followUp}`}
          <span className="visually-hidden">: {toResults}</span>
        </Link>
        <span className="note">{pilot.organisation.name}</span>
      </th>
      <Figure label={text.weeks}>{formatCount(Math.round(change.weeksBetween), language)}</Figure>
      <Figure label={text.sessions}>{formatCount(change.sessionsHeld, language)}</Figure>
      {total === undefined ? (
        <td colSpan={5} className="muted">
          {text.withheld}
        </td>
      ) : (
        <>
          <Figure label={columns.people}>{formatCount(total.n, language)}</Figure>
          <Figure label={columns.change}>{formatChange(total.change, language)}</Figure>
          <Figure label={sure}>{limits(total.interval95)}</Figure>
          <td className="verdict">{messagesIn(language).verdicts[total.verdict]}</td>
          <td>
            <Interval estimate={total.change} limits={total.interval95} />
          </td>
        </>
      )}
    </tr>
  );
}

/** The pool by R11, and where a next pilot may lie; never a row of whom it is made of. */
function PooledRows({ pooled }: { readonly pooled: Pooled }): ReactNode {
  const { pool: text } = useTexts(programmeTexts);
  const columns = useTexts(benchmarkTexts);
  const { interval: sure } = useTexts(resultsTexts).table.columns;
  const { language } = useLanguage();
  const limits = useLimits();
  return (
    <>
      <tr className="pooled">
        <th scope="row" colSpan={3}>
          {columns.pool}
        </th>
        <Figure label={columns.people}>{formatCount(pooled.people, language)}</Figure>
        <Figure label={columns.change}>{formatChange(pooled.estimate, language)}</Figure>
        <Figure label={sure}>{limits(pooled.interval95)}</Figure>
        <td className="verdict">{columns.organisations(pooled.organisations)}</td>
        <td>
          <Interval estimate={pooled.estimate} limits={pooled.interval95} />
        </td>
      </tr>
      {pooled.prediction !== null && (
        <tr className="pooled">
          <th scope="row" colSpan={5}>
            {text.prediction}
          </th>
          <Figure label={sure}>{limits(pooled.prediction)}</Figure>
          <td className="verdict">{text.predictionName}</td>
          <td>
            <Interval estimate={pooled.estimate} limits={pooled.prediction} />
          </td>
        </tr>
      )}
    </>
  );
}
