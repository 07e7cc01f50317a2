import './evidence.css';
import type { ReactNode } from 'react';
import type { ScaleEvidence } from '#analysis/evidence/evidence.ts';
import { formatNumber } from '#analysis/words/numbers.ts';
import type { InstrumentEvidence } from '#server/contract/evidence.ts';
import { Figure, StackingTable } from '#client/src/studio/frame/stacking-table.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { evidenceTexts } from '#client/src/studio/texts/evidence-texts.ts';

interface TablesProps {
  readonly instrument: InstrumentEvidence;
  readonly scales: readonly ScaleEvidence[];
}

/** The scales side by side, and below them the items of each, folded away. */
export function ScaleTables({ instrument, scales }: TablesProps): ReactNode {
  return (
    <>
      <Scales instrument={instrument} scales={scales} />
      {scales.map((scale) => (
        <Items key={scale.scale} instrument={instrument} scale={scale} />
      ))}
    </>
  );
}

/** A figure in the language of the page, or that it is too early for it. */
function useFigure(): (value: number | null) => string {
  const { language } = useLanguage();
  const { notYet } = useTexts(evidenceTexts);
  return (value) => (value === null ? notYet : formatNumber(value, language, 2));
}

function Scales({ instrument, scales }: TablesProps): ReactNode {
  const text = useTexts(evidenceTexts).scales;
  const { language } = useLanguage();
  const figure = useFigure();
  const waiting = instrument.scales.filter(({ id }) => scales.every(({ scale }) => scale !== id));
  const caption = `schalen-${instrument.id}-${instrument.version.replace('.', '-')}`;
  return (
    <StackingTable labelledBy={caption} className="evidence">
      <caption id={caption}>{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.scale}</th>
          {[
            text.people,
            text.before,
            text.after,
            text.alpha,
            text.beforeAfter,
            text.atLowest,
            text.atHighest,
          ].map((column) => (
            <th key={column} scope="col" className="number">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scales.map((scale) => (
          <tr key={scale.scale}>
            <th scope="row">{titleOf(instrument, scale)[language]}</th>
            <Figure label={text.people}>{scale.n}</Figure>
            <Figure label={text.before}>
              {figure(scale.before.mean)} ({figure(scale.before.sd)})
            </Figure>
            <Figure label={text.after}>
              {figure(scale.after.mean)} ({figure(scale.after.sd)})
            </Figure>
            <Figure label={text.alpha}>
              {figure(scale.alpha?.value ?? null)}
              {scale.alpha !== null &&
                ` (${figure(scale.alpha.interval95[0])}–${figure(scale.alpha.interval95[1])})`}
            </Figure>
            <Figure label={text.beforeAfter}>{figure(scale.beforeAfter)}</Figure>
            <Figure label={text.atLowest}>{scale.atLowest} %</Figure>
            <Figure label={text.atHighest}>{scale.atHighest} %</Figure>
          </tr>
        ))}
        {waiting.map(({ id, title }) => (
          <tr key={id}>
            <th scope="row">{title[language]}</th>
            <td colSpan={7}>{text.early}</td>
          </tr>
        ))}
      </tbody>
    </StackingTable>
  );
}

interface ItemsProps {
  readonly instrument: InstrumentEvidence;
  readonly scale: ScaleEvidence;
}

function Items({ instrument, scale }: ItemsProps): ReactNode {
  const text = useTexts(evidenceTexts).items;
  const { language } = useLanguage();
  const figure = useFigure();
  const caption = `zinnen-${instrument.version.replace('.', '-')}-${scale.scale}`;
  const named = instrument.scales.find(({ id }) => id === scale.scale);
  const answers = named?.answers ?? [];
  const [lowest, highest] = [answers[0], answers.at(-1)];
  const sentence = (item: string) => named?.items.find(({ id }) => id === item);
  return (
    <details>
      <summary>{text.summary(titleOf(instrument, scale)[language])}</summary>
      <StackingTable labelledBy={caption} className="evidence">
        <caption id={caption}>
          {text.caption}
          {lowest !== undefined &&
            highest !== undefined &&
            ` (${text.answer(lowest.value, lowest.text[language])}, ${text.answer(highest.value, highest.text[language])})`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.item}</th>
            {answers.map(({ value }) => (
              <th key={value} scope="col" className="number">
                {value}
              </th>
            ))}
            <th scope="col" className="number">
              {text.skipped}
            </th>
            <th scope="col" className="number">
              {text.itemRest}
            </th>
          </tr>
        </thead>
        <tbody>
          {scale.items.map(({ item, shares, skipped, itemRest }) => (
            <tr key={item}>
              <th scope="row">
                {sentence(item)?.text[language] ?? item}{' '}
                <span className="muted">
                  {item}
                  {sentence(item)?.reversed === true && `, ${text.reversed}`}
                </span>
              </th>
              {answers.map(({ value }, step) => (
                <Figure key={value} label={String(value)}>
                  {shares === null ? figure(null) : `${String(shares[step])} %`}
                </Figure>
              ))}
              <Figure label={text.skipped}>{skipped} %</Figure>
              <Figure label={text.itemRest}>{figure(itemRest)}</Figure>
            </tr>
          ))}
        </tbody>
      </StackingTable>
    </details>
  );
}

function titleOf(instrument: InstrumentEvidence, { scale }: ScaleEvidence): { nl: string; en: string } {
  return instrument.scales.find(({ id }) => id === scale)?.title ?? { nl: scale, en: scale };
}
