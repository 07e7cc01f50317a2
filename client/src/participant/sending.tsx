import type { ReactNode } from 'react';
import { ViewHeading } from './heading.tsx';
import type { Messages } from './messages.ts';

interface SendingProps {
  readonly text: Messages['sending'];
  /** A try failed and another will follow. */
  readonly waiting: boolean;
  /** What to know about closing this tab meanwhile. */
  readonly closing: string;
}

/** While what was frozen is being sent, and as long as it has not arrived. */
export function SendingView({ text, waiting, closing }: SendingProps): ReactNode {
  return (
    <div className="view">
      <ViewHeading>{text.heading}</ViewHeading>
      <output className="lead">{waiting ? text.waiting : text.text}</output>
      {waiting && <p>{closing}</p>}
    </div>
  );
}
