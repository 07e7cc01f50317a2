import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTexts } from '#client/src/studio/language.tsx';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';

/** From a pilot's page to inviting by mail. */
export function InviteLink({ pilot }: { readonly pilot: string }): ReactNode {
  const { title } = useTexts(invitingTexts);
  return (
    <p className="actions">
      <Link className="button quiet" href={`/studio/pilots/${pilot}/uitnodigen`}>
        {title}
      </Link>
    </p>
  );
}
