import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { inviteAccount } from '#server/contract/accounts.ts';
import { callApi } from '#client/src/api.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { accountsQuery } from '#client/src/studio/queries.ts';
import { accountsTexts } from '#client/src/studio/texts/accounts-texts.ts';
import { AccountForm, emptyPlan, type Plan } from './account-form.tsx';
import { InvitationLink } from './invitation-link.tsx';

/** "/studio/accounts/nieuw": makes an account and shows the link that lets its person in. */
export function InvitePage(): ReactNode {
  const text = useTexts(accountsTexts);
  const queries = useQueryClient();
  const accounts = useQuery(accountsQuery);
  const [plan, setPlan] = useState(emptyPlan);
  const invite = useMutation({
    mutationFn: (body: Plan) => callApi(inviteAccount, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
  if (invite.data !== undefined) return <InvitationLink invitation={invite.data} />;
  if (accounts.isPending) return <LoadingPage />;
  if (accounts.isLoadingError) {
    return <ProblemPage error={accounts.error} onRetry={() => void accounts.refetch()} />;
  }
  return (
    <Page title={text.inviteTitle}>
      <AccountForm
        plan={plan}
        before={emptyPlan}
        onPlan={setPlan}
        choices={accounts.data}
        asksMail
        submit={text.form.submitInvite}
        send={invite}
        onSubmit={(body) => {
          invite.mutate(body);
        }}
      />
      <p>
        <Link href="/studio/accounts">{text.back}</Link>
      </p>
    </Page>
  );
}
