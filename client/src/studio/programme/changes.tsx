import '#client/src/studio/benchmark/benchmark.css';
import './programme.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ProgrammePilot } from '#server/contract/programme.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { benchmarkQuery } from '#client/src/studio/queries.ts';
import { benchmarkTexts } from '#client/src/studio/texts/benchmark-texts.ts';
import { programmeTexts } from '#client/src/studio/texts/programme-texts.ts';
import { ChangesTable } from './changes-table.tsx';
import { Forest } from './forest.tsx';
import { rowsOf, scalesOf, type Pooled, type Scale } from './released-rows.ts';

/** What changed in each pilot, scale by scale; too few to tell is the usual case and is said first. */
export function Changes({ pilots }: { readonly pilots: readonly ProgrammePilot[] }): ReactNode {
  const { changes: text, pool } = useTexts(programmeTexts);
  const { scaleNote } = useTexts(benchmarkTexts);
  const { language } = useLanguage();
  const benchmark = useQuery(benchmarkQuery);
  const rows = rowsOf(pilots, language);
  const pooledOf = (scale: Scale): Pooled | null =>
    benchmark.data?.scales.find(({ id, pooled }) => id === scale.id && pooled !== null)?.pooled ?? null;
  const scales = scalesOf(rows);
  return (
    <section aria-labelledby="veranderd">
      <h2 id="veranderd">{text.title}</h2>
      {rows.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <Usual pilots={pilots} isPooled={scales.some((scale) => pooledOf(scale) !== null)} />
          {rows.length > 1 && <p>{text.lead}</p>}
          <div className="forests">
            {scales.map((scale) => (
              <Forest key={scale.id} scale={scale} rows={rows} pooled={pooledOf(scale)} />
            ))}
          </div>
          <p className="hint">
            {scaleNote} {text.bare}
          </p>
          {benchmark.isSuccess && (
            <p>
              {scales.some((scale) => pooledOf(scale) !== null) ? pool.all : pool.noPool}{' '}
              <Link href="/studio/vergelijking">{pool.link}</Link>
            </p>
          )}
          <ChangesTable scales={scales} rows={rows} pooledOf={pooledOf} />
        </>
      )}
    </section>
  );
}

interface UsualProps {
  readonly pilots: readonly ProgrammePilot[];
  /** Whether what all pilots say together stands below. */
  readonly isPooled: boolean;
}

/** How often nothing could be told after the trajectory: first, for it is what most pilots find. */
function Usual({ pilots, isPooled }: UsualProps): ReactNode {
  const { changes: text } = useTexts(programmeTexts);
  const afterWaves = pilots.flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'after'));
  const few = afterWaves.filter(({ totals }) =>
    totals.every(({ verdict }) => verdict === 'too few people to tell'),
  ).length;
  if (few === 0) return null;
  return (
    <p className="notice">
      {text.usual(few, afterWaves.length)} {isPooled ? text.pooled : text.together}
    </p>
  );
}
