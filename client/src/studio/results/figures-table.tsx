import type { ReactNode } from 'react';
import type { Cell, Release, ReleasedScale } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { formatChange, formatCount, formatNumber, formatPoints } from '#analysis/words/numbers.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import { verdictWords } from '#analysis/words/verdict-words.ts';
import { Figure, StackingTable } from '#client/src/studio/frame/stacking-table.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { FoldedSection } from './fold.tsx';
import { cellOf } from './reading.ts';

/** Every figure of the release: the same as in the pictures, for who reads or hears tables better. */
export function FiguresTable({ release }: { readonly release: Release }): ReactNode {
  const { table: text } = useTexts(resultsTexts);
  return (
    <FoldedSection id="cijfers" heading={text.heading} about={text.about}>
      <Table release={release} />
    </FoldedSection>
  );
}

function Table({ release }: { readonly release: Release }): ReactNode {
  const { table: text } = useTexts(resultsTexts);
  return (
    <StackingTable labelledBy="cijfertabel" className="figures">
      <Caption release={release} />
      <Head />
      <Unit name={totalName(release, text)} cells={release.total} scales={release.scales} />
      {release.groups.map((group) => (
        <Unit
          key={group.id}
          name={group.comparison ? text.comparison(group.name) : group.name}
          cells={group.cells}
          scales={release.scales}
        />
      ))}
    </StackingTable>
  );
}

function totalName(
  { total }: Release,
  text: { readonly total: string; readonly totalShown: string },
): string {
  const partial = total.some((cell) => cell.status === 'shown' && cell.basis === 'shown-groups');
  return partial ? text.totalShown : text.total;
}

function Caption({ release }: { readonly release: Release }): ReactNode {
  const { table: text } = useTexts(resultsTexts);
  const { language } = useLanguage();
  const lowest = Math.min(...release.scales.map(({ range }) => range[0]));
  const highest = Math.max(...release.scales.map(({ range }) => range[1]));
  return (
    <caption id="cijfertabel">
      {text.caption[laterWaveOf(release)](formatPoints(lowest, language), formatPoints(highest, language))}
    </caption>
  );
}

function Head(): ReactNode {
  const { columns } = useTexts(resultsTexts).table;
  return (
    <thead>
      <tr>
        <th scope="col">{columns.scale}</th>
        <th scope="col" className="number">
          {columns.people}
        </th>
        <th scope="col" className="number">
          {columns.before}
        </th>
        <th scope="col" className="number">
          {columns.after}
        </th>
        <th scope="col" className="number">
          {columns.change}
        </th>
        <th scope="col" className="number">
          {columns.interval}
        </th>
        <th scope="col" className="verdict">
          {columns.verdict}
        </th>
      </tr>
    </thead>
  );
}

interface UnitProps {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly scales: readonly ReleasedScale[];
}

/** The rows of one group, or of the total. A group without any figure takes one row. */
function Unit({ name, cells, scales }: UnitProps): ReactNode {
  const { table: text } = useTexts(resultsTexts);
  return (
    <tbody>
      <tr className="unit">
        <th scope="rowgroup" colSpan={7}>
          {name}
        </th>
      </tr>
      {isShown({ cells }) ? (
        topFirst(scales).map((scale) => <Row key={scale.id} scale={scale} cell={cellOf(cells, scale.id)} />)
      ) : (
        <tr>
          <td colSpan={7}>{text.withheld}</td>
        </tr>
      )}
    </tbody>
  );
}

function Row({ scale, cell }: { readonly scale: ReleasedScale; readonly cell: Cell }): ReactNode {
  const { language } = useLanguage();
  return (
    <tr>
      <th scope="row">{scale.title[language]}</th>
      {cell.status === 'shown' ? (
        <Figures cell={cell} />
      ) : (
        <td colSpan={6}>{verdictWords(cell, language)}</td>
      )}
    </tr>
  );
}

function Figures({ cell }: { readonly cell: Extract<Cell, { status: 'shown' }> }): ReactNode {
  const { columns, interval } = useTexts(resultsTexts).table;
  const { language } = useLanguage();
  const [lower, upper] = cell.interval95;
  return (
    <>
      <Figure label={columns.people}>{formatCount(cell.n, language)}</Figure>
      <Figure label={columns.before}>{formatNumber(cell.before, language)}</Figure>
      <Figure label={columns.after}>{formatNumber(cell.after, language)}</Figure>
      <Figure label={columns.change}>{formatChange(cell.change, language)}</Figure>
      <Figure label={columns.interval}>
        {interval(formatChange(lower, language), formatChange(upper, language))}
      </Figure>
      <td className="verdict">{verdictWords(cell, language)}</td>
    </>
  );
}
