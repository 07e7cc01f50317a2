import './hubs.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import { fewestInRoom } from '#analysis/hub-picture.ts';
import { closeHub, type Hub } from '#server/contract/hub.ts';
import { callApi } from '#client/src/api.ts';
import { AskedButton } from '#client/src/studio/frame/asked-button.tsx';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { qrCode } from '#client/src/studio/qr-code.ts';
import { hubTexts } from '#client/src/studio/texts/hub-texts.ts';
import { HubPictureView } from './hub-picture.tsx';
import { hubQuery, hubsQuery, isAnswered } from './hub-queries.ts';

/** "/studio/hubs/:hub": what hangs on the beamer: the QR code while the round is open, then the picture of the room. */
export function HubPage({ hub: id }: { readonly hub: string }): ReactNode {
  const hub = useQuery(hubQuery(id));
  if (hub.data !== undefined) return <HubScreen hub={hub.data} isCounting={isAnswered(hub)} />;
  if (hub.isLoadingError) return <ProblemPage error={hub.error} onRetry={() => void hub.refetch()} />;
  return <LoadingPage />;
}

interface HubScreenProps {
  readonly hub: Hub;
  /** Whether the rough count goes along. */
  readonly isCounting: boolean;
}

function HubScreen({ hub, isCounting }: HubScreenProps): ReactNode {
  const text = useTexts(hubTexts).screen;
  const screen = useRef<HTMLDivElement>(null);
  return (
    <Page title={hub.title}>
      <div className="hub-screen wall" ref={screen}>
        {hub.picture === null ? (
          <Invitation hub={hub} isCounting={isCounting} />
        ) : (
          <HubPictureView picture={hub.picture} />
        )}
      </div>
      <div className="actions no-print">
        <button type="button" className="button" onClick={() => void screen.current?.requestFullscreen()}>
          {text.full}
        </button>
        {hub.state === 'open' && <CloseRound hub={hub} />}
        <Link href="/studio/hubs" className="button quiet">
          {text.back}
        </Link>
      </div>
    </Page>
  );
}

/** How to take part, as large as the wall allows, and roughly how many did. */
function Invitation({ hub, isCounting }: HubScreenProps): ReactNode {
  const text = useTexts(hubTexts).screen;
  const { viewBox, path } = qrCode(hub.address);
  // Where the address takes two lines, it breaks before the code that is typed, never within it.
  const [, place, code] = /^(?:https?:\/\/)?(.*\/)([^/]*)$/.exec(hub.address) ?? ['', hub.address, ''];
  const { atLeast, atMost } = hub.answered;
  return (
    <div className="hub-invitation">
      <svg className="hub-qr" viewBox={viewBox} aria-hidden="true">
        <path d={path} />
      </svg>
      <div>
        <h2>{text.howTo}</h2>
        <p>{text.scan}</p>
        <p className="hub-address">
          {place}
          <wbr />
          {code}
        </p>
        <p>{text.time}</p>
        <output className="hub-count">
          <span>{text.answered}</span> <strong>{text.band(atLeast, atMost)}</strong>
        </output>
        <p className="muted">
          <output>{isCounting ? text.bandHelp : text.noConnection}</output>
        </p>
      </div>
    </div>
  );
}

/** Asked before it is closed: whether enough people answered for a picture, as far as the rough number tells. */
function CloseRound({ hub }: { readonly hub: Hub }): ReactNode {
  const { screen, closing } = useTexts(hubTexts);
  const queries = useQueryClient();
  const close = useMutation({
    mutationFn: () => callApi(closeHub, { params: { hub: hub.id } }),
    onSuccess: (closed) => {
      queries.setQueryData(hubQuery(hub.id).queryKey, closed);
      void queries.invalidateQueries({ queryKey: hubsQuery.queryKey });
    },
  });
  return (
    <AskedButton
      action={close}
      button={screen.close}
      title={closing.title}
      confirm={closing.confirm}
      keep={closing.keep}
    >
      {hub.answered.atMost !== null && hub.answered.atMost < fewestInRoom && <p>{closing.tooFew}</p>}
      <p>{closing.text}</p>
    </AskedButton>
  );
}
