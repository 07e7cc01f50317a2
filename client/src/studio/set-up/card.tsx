import { useMemo, type ReactNode } from 'react';
import { useTexts } from '#client/src/studio/language.tsx';
import { cardTexts } from '#client/src/studio/texts/card-texts.ts';
import { qrCode } from '#client/src/studio/qr-code.ts';

interface CardProps {
  readonly group: string;
  readonly code: string;
  /** Address of the pilot's start page. The code stands after its `#`, which no browser sends. */
  readonly address: string;
}

/** One card: what a participant needs to take part, and nothing that tells whose it is. */
export function Card({ group, code, address }: CardProps): ReactNode {
  const { card: text } = useTexts(cardTexts);
  const { viewBox, path } = useMemo(() => qrCode(`${address}#${code}`), [address, code]);
  return (
    <>
      <p className="card-head">
        <span className="card-name">Drietrap</span> <span>{text.from}</span>
      </p>
      <p className="card-group">{group}</p>
      <p className="card-code">
        <span className="card-label">{text.code}</span>
        <span className="card-characters">{code}</span>
      </p>
      <div className="card-foot">
        <div>
          <p>
            {text.goTo} <strong className="card-address">{address.replace(/^https?:\/\//, '')}</strong>{' '}
            {text.and}
          </p>
          <p>{text.keep}</p>
          <p className="card-mark">{text.mark}</p>
        </div>
        <svg className="card-qr" viewBox={viewBox} aria-hidden="true" shapeRendering="crispEdges">
          <path d={path} />
        </svg>
      </div>
    </>
  );
}
