import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { cardsAsPdf, type PrintableCards } from '#server/contract/set-up.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { problemWords } from '#client/src/studio/problem-words.ts';
import { cardTexts } from '#client/src/studio/texts/card-texts.ts';
import { formTexts } from '#client/src/studio/texts/form-texts.ts';

/** Saves the cards on this page as an A4 PDF, for a printer elsewhere: same cards, same cutting lines. */
export function PdfButton({ pilot, sheets }: Pick<PrintableCards, 'pilot' | 'sheets'>): ReactNode {
  const { language } = useLanguage();
  const text = useTexts(cardTexts);
  const { noAnswer } = useTexts(formTexts);
  const make = useMutation({
    mutationFn: () => callApi(cardsAsPdf, { params: { pilot: pilot.id }, body: { language, sheets } }),
    // The reply holds the codes: nothing remembers it but the file that is saved.
    gcTime: 0,
    onSuccess: ({ pdf }) => {
      save(fileName(text.pdfName, pilot.title), pdf);
      make.reset();
    },
  });
  const words = make.error instanceof ApiProblem ? problemWords(make.error.problem, language) : noAnswer;
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-disabled={make.isPending}
        onClick={() => {
          if (!make.isPending) make.mutate();
        }}
      >
        {text.pdf}
      </button>
      <output className="muted">{make.isPending ? text.pdfBusy : ''}</output>
      {make.isError && (
        <span className="problem" role="alert">
          <strong>{words.title}</strong> {words.detail}
        </span>
      )}
    </>
  );
}

/** What the file is called: whose cards it holds, of letters and digits alone. */
function fileName(what: string, title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${[what, ...words].join('-').slice(0, 80)}.pdf`;
}

function save(name: string, pdf: string): void {
  const bytes = Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
