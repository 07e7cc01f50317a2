import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PilotDetail } from '#server/contract/studio.ts';
import { useTexts } from '#client/src/studio/language.tsx';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import { inviteOffer } from './invite-offer.ts';

/** From a pilot's page to inviting by mail, or to who was invited. */
export function InviteLink({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const { title, look } = useTexts(invitingTexts);
  const offer = inviteOffer(pilot);
  if (offer === null) return null;
  return (
    <p className="actions">
      <Link className="button quiet" href={`/studio/pilots/${pilot.id}/uitnodigen`}>
        {offer === 'invite' ? title : look}
      </Link>
    </p>
  );
}
