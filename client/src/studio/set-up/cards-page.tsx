import './set-up.css';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { PrintableCards } from '#server/contract/set-up.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { PrintButton } from '#client/src/studio/frame/print-button.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { cardTexts } from '#client/src/studio/texts/card-texts.ts';
import { Card } from './card.tsx';
import { PdfButton } from './pdf-button.tsx';
import { Leaving } from '#client/src/studio/frame/leaving.tsx';

const cardsOnSheet = 8;

/** The cards, once: to print, and gone when this page is left. Asks before they are left unprinted. */
export function CardsPage({ cards: { pilot, sheets } }: { readonly cards: PrintableCards }): ReactNode {
  const text = useTexts(cardTexts);
  const [isPrinted, setPrinted] = useState(false);
  const count = sheets.reduce((sum, { codes }) => sum + codes.length, 0);
  return (
    <Page title={text.title(pilot.title)}>
      <Made words={text.made(count)} />
      <ul>
        {text.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p className="actions">
        <PrintButton look="main">{text.print}</PrintButton>
        <PdfButton pilot={pilot} sheets={sheets} />
      </p>
      <label className="checkbox">
        <input
          type="checkbox"
          checked={isPrinted}
          aria-describedby="afgedrukt-uitleg"
          onChange={(event) => {
            setPrinted(event.target.checked);
          }}
        />
        <span>{text.printed}</span>
      </label>
      <p className="hint" id="afgedrukt-uitleg">
        {text.printedHint}
      </p>
      <p className="actions">
        <Link className="button quiet" href={`/studio/pilots/${pilot.id}`}>
          {text.toPilot}
        </Link>
      </p>
      <Sheets address={pilot.address} sheets={sheets} />
      <Leaving active={!isPrinted} words={text.leaving} />
    </Page>
  );
}

/** What has just happened; the button that did it is gone, so the focus comes here. */
function Made({ words }: { readonly words: string }): ReactNode {
  const status = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    status.current?.focus({ preventScroll: true });
  }, []);
  return (
    <output ref={status} tabIndex={-1} className="done">
      {words}
    </output>
  );
}

/** The cards as they come out of the printer: eight on a sheet, a group never shares one. */
function Sheets({
  address,
  sheets,
}: { readonly address: string } & Pick<PrintableCards, 'sheets'>): ReactNode {
  const text = useTexts(cardTexts);
  return (
    <section className="card-sheets" aria-label={text.sheets}>
      {sheets.flatMap(({ group, codes }) =>
        inSheets(codes).map((onSheet, index, all) => (
          <div key={onSheet[0]} className="card-sheet">
            <h2>{text.sheet(group, index + 1, all.length)}</h2>
            <ul>
              {onSheet.map((code) => (
                <li key={code} className="card">
                  <Card {...{ group, code, address }} />
                </li>
              ))}
            </ul>
          </div>
        )),
      )}
    </section>
  );
}

function inSheets(codes: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(codes.length / cardsOnSheet) }, (_, sheet) =>
    codes.slice(sheet * cardsOnSheet, (sheet + 1) * cardsOnSheet),
  );
}
