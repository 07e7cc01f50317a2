import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { z } from 'zod';
import type { ListedAccount } from '#server/contract/accounts.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { StackingTable } from '#client/src/studio/frame/stacking-table.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { momentWords } from '#client/src/studio/moment-words.ts';
import { accountsQuery } from '#client/src/studio/queries.ts';
import { accountsTexts } from '#client/src/studio/texts/accounts-texts.ts';

const arrivalSchema = z.object({ done: z.string() });

/** "/studio/accounts": who has an account, what they may do, and when they were here. */
export function AccountsPage(): ReactNode {
  const text = useTexts(accountsTexts);
  const accounts = useQuery(accountsQuery);
  const arrival = arrivalSchema.safeParse(useHistoryState<unknown>());
  if (accounts.isPending) return <LoadingPage />;
  if (accounts.isLoadingError) {
    return <ProblemPage error={accounts.error} onRetry={() => void accounts.refetch()} />;
  }
  const { list } = text;
  return (
    <Page title={text.title}>
      <output className="done">{arrival.success ? arrival.data.done : ''}</output>
      <p className="lead">{text.lead}</p>
      <p className="actions">
        <Link href="/studio/accounts/nieuw" className="button">
          {text.invite}
        </Link>
      </p>
      <StackingTable labelledBy="accounts-tabel">
        <caption id="accounts-tabel" className="visually-hidden">
          {text.title}
        </caption>
        <thead>
          <tr>
            {[list.name, list.role, list.state, list.seen].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.data.accounts.map((account) => (
            <AccountRow key={account.id} account={account} />
          ))}
        </tbody>
      </StackingTable>
    </Page>
  );
}

function AccountRow({ account }: { readonly account: ListedAccount }): ReactNode {
  const text = useTexts(accountsTexts);
  const { language } = useLanguage();
  const { id, name, mail, role, organisation, state, seenAt, isSelf } = account;
  return (
    <tr className={state === 'closed' ? 'is-over' : undefined}>
      <th scope="row">
        {state === 'closed' ? name : <Link href={`/studio/accounts/${id}`}>{name}</Link>}
        {isSelf && <span className="muted"> ({text.self})</span>}
        {mail !== null && <span className="muted below">{mail}</span>}
      </th>
      <td data-label={text.list.role}>
        {text.roles[role]}
        {organisation !== null && <span className="muted below">{organisation.name}</span>}
      </td>
      <td data-label={text.list.state}>{text.states[state]}</td>
      <td data-label={text.list.seen}>
        {seenAt !== null && momentWords(seenAt, language)}
        {seenAt === null && (state === 'invited' ? text.list.never : text.list.notSeen)}
      </td>
    </tr>
  );
}
