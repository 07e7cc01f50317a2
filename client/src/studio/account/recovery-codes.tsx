import type { ReactNode } from 'react';
import { Page } from '#client/src/studio/frame/page.tsx';
import { PrintButton } from '#client/src/studio/frame/print-button.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { Leaving } from '#client/src/studio/frame/leaving.tsx';
import { ownAccountTexts } from '#client/src/studio/texts/own-account-texts.ts';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Codes that are shown once: nothing else is on the page until they are kept. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps): ReactNode {
  const { codes: text } = useTexts(ownAccountTexts);
  return (
    <Page title={text.title}>
      <p className="lead">{text.text}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="actions">
        <PrintButton>{text.print}</PrintButton>
        <button type="button" className="button" onClick={onKept}>
          {text.done}
        </button>
      </p>
      <Leaving active words={text.leaving} />
    </Page>
  );
}
