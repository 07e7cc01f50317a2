import { useEffect, useState, type ReactNode } from 'react';
import { ViewHeading } from './heading.tsx';
import type { Messages } from './messages.ts';
import { sendUntilKnown } from './submission.ts';
import { sendResponse, type Payload, type SendReply } from './transport.ts';

interface SendingProps {
  readonly payload: Payload;
  readonly text: Messages['sending'];
  readonly onKnown: (reply: Exclude<SendReply, { kind: 'unknown' }>) => void;
}

/** Waits, or less long when the network comes back. */
function waitForNetwork(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
  });
}

/** Sends what was frozen, and says so while it has not arrived. */
export function Sending({ payload, text, onKnown }: SendingProps): ReactNode {
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    let gone = false;
    const send = async (): Promise<void> => {
      const reply = await sendUntilKnown(payload, {
        send: sendResponse,
        wait: waitForNetwork,
        random: Math.random,
        onWaiting: () => setWaiting(true),
      });
      if (!gone) onKnown(reply);
    };
    void send();
    return () => {
      gone = true;
    };
  }, [payload, onKnown]);
  return (
    <div className="view">
      <ViewHeading>{text.heading}</ViewHeading>
      <output className="lead">{waiting ? text.waiting : text.text}</output>
    </div>
  );
}
