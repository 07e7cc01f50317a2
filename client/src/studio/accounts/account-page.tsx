import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import {
  changeAccount,
  closeAccount,
  recoverAccount,
  type AccountChoices,
  type Invitation,
  type ListedAccount,
} from '#server/contract/accounts.ts';
import { callApi } from '#client/src/api.ts';
import { AskedButton } from '#client/src/studio/frame/asked-button.tsx';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, NotFoundPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { accountsQuery } from '#client/src/studio/queries.ts';
import { accountsTexts } from '#client/src/studio/texts/accounts-texts.ts';
import { AccountForm, type Plan } from './account-form.tsx';
import { InvitationLink } from './invitation-link.tsx';

/** "/studio/accounts/:account": what somebody may do; letting him or her begin anew; closing the account. */
export function AccountPage({ account: id }: { readonly account: string }): ReactNode {
  const accounts = useQuery(accountsQuery);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  if (invitation !== null) return <InvitationLink invitation={invitation} />;
  if (accounts.isPending) return <LoadingPage />;
  if (accounts.isLoadingError) {
    return <ProblemPage error={accounts.error} onRetry={() => void accounts.refetch()} />;
  }
  const account = accounts.data.accounts.find((one) => one.id === id && one.state !== 'closed');
  if (account === undefined) return <NotFoundPage />;
  return <OpenAccount account={account} choices={accounts.data} onInvitation={setInvitation} />;
}

interface OpenAccountProps {
  readonly account: ListedAccount;
  readonly choices: AccountChoices;
  readonly onInvitation: (invitation: Invitation) => void;
}

function planOf({ name, mail, role, organisation, groups }: ListedAccount): Plan {
  return { name, mail: mail ?? '', role, organisation: organisation?.id ?? null, groups };
}

function OpenAccount({ account, choices, onInvitation }: OpenAccountProps): ReactNode {
  const text = useTexts(accountsTexts);
  const back = useBack();
  const [plan, setPlan] = useState(() => planOf(account));
  const change = useMutation({
    mutationFn: ({ name, role, organisation, groups }: Plan) =>
      callApi(changeAccount, { params: { account: account.id }, body: { name, role, organisation, groups } }),
    onSuccess: () => back(text.changed),
  });
  return (
    <Page title={text.changeTitle(account.name)}>
      <p>
        <Link href={`/studio/logboek?object=account:${account.id}`}>{text.log(account.name)}</Link>
      </p>
      <AccountForm
        plan={plan}
        before={planOf(account)}
        onPlan={setPlan}
        choices={choices}
        asksMail={false}
        submit={text.form.submitChange}
        send={change}
        onSubmit={(body) => {
          change.mutate(body);
        }}
      />
      {!account.isSelf && <BeginAnew account={account} onInvitation={onInvitation} />}
      {!account.isSelf && <Closing account={account} />}
      <p>
        <Link href="/studio/accounts">{text.back}</Link>
      </p>
    </Page>
  );
}

/** Goes back to the list, which is read again, and says there what was done. */
function useBack(): (done: string) => Promise<void> {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return async (done) => {
    await queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
    navigate('/studio/accounts', { state: { done } });
  };
}

function BeginAnew({
  account: { id, name },
  onInvitation,
}: Pick<OpenAccountProps, 'account' | 'onInvitation'>): ReactNode {
  const { recover: text } = useTexts(accountsTexts);
  const queries = useQueryClient();
  const recovery = useMutation({
    mutationFn: () => callApi(recoverAccount, { params: { account: id } }),
    onSuccess: async (invitation) => {
      onInvitation(invitation);
      await queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
    },
  });
  return (
    <section aria-labelledby="opnieuw">
      <h2 id="opnieuw">{text.title}</h2>
      <p>{text.text}</p>
      <div className="actions">
        <AskedButton
          action={recovery}
          button={text.button}
          title={text.confirm(name)}
          confirm={text.button}
          keep={text.keep}
        >
          <p>{text.loses}</p>
        </AskedButton>
      </div>
    </section>
  );
}

function Closing({ account: { id, name } }: Pick<OpenAccountProps, 'account'>): ReactNode {
  const { close: text } = useTexts(accountsTexts);
  const back = useBack();
  const closing = useMutation({
    mutationFn: () => callApi(closeAccount, { params: { account: id } }),
    onSuccess: () => back(text.done(name)),
  });
  return (
    <section aria-labelledby="sluiten">
      <h2 id="sluiten">{text.title}</h2>
      <p>{text.text}</p>
      <div className="actions">
        <AskedButton
          action={closing}
          button={text.button}
          title={text.confirm(name)}
          confirm={text.button}
          keep={text.keep}
        >
          <p>{text.forGood}</p>
        </AskedButton>
      </div>
    </section>
  );
}
