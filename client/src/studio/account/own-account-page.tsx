import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Account } from '#server/contract/account.ts';
import type { OwnAccount } from '#server/contract/own-account.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { accountQuery, ownAccountQuery } from '#client/src/studio/queries.ts';
import { ownAccountTexts } from '#client/src/studio/texts/own-account-texts.ts';
import { PasskeysSection } from './passkeys-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import type { Changed } from './section-props.ts';
import { SessionsSection } from './sessions-section.tsx';

/** "/studio/account": how one signs in, and where one is signed in. Who was invited begins here. */
export function OwnAccountPage({ account }: { readonly account: Account }): ReactNode {
  const own = useQuery(ownAccountQuery);
  if (own.isPending) return <LoadingPage />;
  if (own.isLoadingError) return <ProblemPage error={own.error} onRetry={() => void own.refetch()} />;
  return <OwnAccountSections account={account} own={own.data} />;
}

function OwnAccountSections({
  account,
  own,
}: {
  readonly account: Account;
  readonly own: OwnAccount;
}): ReactNode {
  const text = useTexts(ownAccountTexts);
  const { changed, tell } = useChanges();
  const status = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (changed !== null && changed.codes === undefined) status.current?.focus();
  }, [changed]);
  if (changed?.codes !== undefined) {
    return <RecoveryCodes codes={changed.codes} onKept={() => tell({ done: changed.done })} />;
  }
  return (
    <Page title={account.settled ? text.title : text.settle.title}>
      <output ref={status} tabIndex={-1} className="done">
        {changed?.done}
      </output>
      {!account.settled && <p className="lead">{text.settle.lead}</p>}
      {account.settled && changed !== null && (
        <p className="actions">
          <Link href="/studio" className="button quiet">
            {text.goOn}
          </Link>
        </p>
      )}
      {!own.mayChange && <p className="notice">{text.again.text}</p>}
      <PasskeysSection own={own} onChanged={tell} />
      <PasswordSection own={own} onChanged={tell} />
      {account.settled && <SessionsSection own={own} onChanged={tell} />}
    </Page>
  );
}

/** What was changed last; the account is read again, for a choice may have settled it. */
function useChanges() {
  const queries = useQueryClient();
  const [changed, setChanged] = useState<Changed | null>(null);
  const tell = (next: Changed): void => {
    setChanged(next);
    void queries.invalidateQueries({ queryKey: accountQuery.queryKey });
    void queries.invalidateQueries({ queryKey: ownAccountQuery.queryKey });
  };
  return { changed, tell };
}
