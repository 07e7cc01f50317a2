import type { ReactNode } from 'react';
import type { Language } from '#instruments/instrument.ts';
import { ViewHeading } from './heading.tsx';
import { messages, type NoticeKind } from './messages.ts';

const wayOnOf: Readonly<Record<NoticeKind, string>> = {
  closed: '/mijn-antwoorden',
  'already-answered': '/mijn-antwoorden',
  'other-content': '/mijn-antwoorden',
  withdrawn: '/',
  'session-expired': '/',
  left: '/',
  'left-offline': '/',
  unreachable: '/vragenlijst',
  failed: '/vragenlijst',
};

/** A view with only something to say: what is the matter, and a way on. */
export function Notice({ kind, language }: { kind: NoticeKind; language: Language }): ReactNode {
  const { heading, text, wayOn } = messages[language].notices[kind];
  return (
    <div className="view">
      <ViewHeading>{heading}</ViewHeading>
      <p className="lead">{text}</p>
      <p className="actions">
        <a className="button quiet" href={`${wayOnOf[kind]}?taal=${language}`}>
          {wayOn}
        </a>
      </p>
    </div>
  );
}
