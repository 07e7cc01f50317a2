import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Invitation } from '#server/contract/accounts.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { momentWords } from '#client/src/studio/moment-words.ts';
import { Leaving } from '#client/src/studio/frame/leaving.tsx';
import { accountsTexts } from '#client/src/studio/texts/accounts-texts.ts';

/** The one-time link of an account, shown once, to be passed on. */
export function InvitationLink({ invitation }: { readonly invitation: Invitation }): ReactNode {
  const text = useTexts(accountsTexts);
  const { language } = useLanguage();
  const [copied, setCopied] = useState<'not' | 'copied' | 'by-hand'>('not');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(invitation.link);
      setCopied('copied');
    } catch {
      setCopied('by-hand');
    }
  };
  return (
    <Page title={text.link.title(invitation.account.name)}>
      <p className="lead">{text.link.text}</p>
      <p>{text.link.until(momentWords(invitation.until, language))}</p>
      <div className="field">
        <label htmlFor="uitnodiging">{text.link.label}</label>
        <input
          id="uitnodiging"
          type="text"
          readOnly
          value={invitation.link}
          onFocus={(event) => {
            event.target.select();
          }}
          onCopy={() => {
            setCopied('copied');
          }}
        />
      </div>
      <p className="actions">
        <button type="button" className="button" onClick={() => void copy()}>
          {text.link.copy}
        </button>
        <Link href="/studio/accounts" className="button quiet">
          {text.back}
        </Link>
      </p>
      <output className="done">{copied === 'not' ? '' : text.link[copied]}</output>
      <Leaving active={copied !== 'copied'} words={text.link.leaving} />
    </Page>
  );
}
