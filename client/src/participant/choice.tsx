import type { ReactNode } from 'react';
import { ViewHeading } from './heading.tsx';

interface ChoiceProps {
  readonly heading: string;
  readonly text: string;
  readonly first: string;
  readonly onFirst: () => void;
  readonly second?: string;
  readonly onSecond?: () => void;
}

/** A view that says how things stand and lets the person choose how to go on. */
export function Choice({ heading, text, first, onFirst, second, onSecond }: ChoiceProps): ReactNode {
  return (
    <div className="view">
      <ViewHeading>{heading}</ViewHeading>
      <p className="lead">{text}</p>
      <p className="actions">
        <button type="button" className="button" onClick={onFirst}>
          {first}
        </button>
        {second !== undefined && (
          <button type="button" className="button quiet" onClick={onSecond}>
            {second}
          </button>
        )}
      </p>
    </div>
  );
}
