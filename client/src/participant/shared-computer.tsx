import type { ReactNode } from 'react';
import type { Messages } from './messages.ts';

interface SharedComputerProps {
  readonly text: Messages['shared'];
  readonly shared: boolean;
  readonly onShared: (shared: boolean) => void;
}

/** The switch for a computer that others use too: nothing stays on it. */
export function SharedComputer({ text, shared, onShared }: SharedComputerProps): ReactNode {
  return (
    <div className="shared-computer no-print">
      <label className="checkbox">
        <input
          type="checkbox"
          checked={shared}
          aria-describedby="gedeeld-uitleg"
          onChange={(event) => onShared(event.target.checked)}
        />
        <span>{text.label}</span>
      </label>
      <p className="hint" id="gedeeld-uitleg">
        {text.hint}
      </p>
    </div>
  );
}
