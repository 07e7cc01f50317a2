import { useEffect, useState, type ReactNode } from 'react';
import { useTexts } from '#client/src/studio/language.tsx';
import { frameTexts } from '#client/src/studio/texts/frame-texts.ts';

/** How long one waits without wondering, in milliseconds. */
const patience = 500;

interface SendingProps {
  /** Whether a change is on its way to the server. */
  readonly busy: boolean;
  /** What is done with it, where that says more. */
  readonly text?: string;
}

/** Says beside a button that a change is being sent, to eye and ear, once that takes long enough to wonder. */
export function Sending({ busy, text }: SendingProps): ReactNode {
  const { sending } = useTexts(frameTexts);
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => {
      setLong(true);
    }, patience);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [busy]);
  return <output className="muted">{long ? (text ?? sending) : ''}</output>;
}
