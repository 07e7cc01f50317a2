import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { endOtherSessions, endOwnSession, type OwnAccount } from '#server/contract/own-account.ts';
import { callApi } from '#client/src/api.ts';
import { AskedButton } from '#client/src/studio/frame/asked-button.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { momentWords } from '#client/src/studio/moment-words.ts';
import { ownAccountTexts } from '#client/src/studio/texts/own-account-texts.ts';
import type { SectionProps } from './section-props.ts';

/** Where this account is signed in; each can be ended, and all others at once. */
export function SessionsSection({ own, onChanged }: SectionProps): ReactNode {
  const { sessions: text } = useTexts(ownAccountTexts);
  const onEnded = (): void => {
    onChanged({ done: text.ended });
  };
  const endOthers = useMutation({ mutationFn: () => callApi(endOtherSessions, {}) });
  return (
    <section aria-labelledby="sessies">
      <h2 id="sessies">{text.title}</h2>
      <ul className="ways-in">
        {own.sessions.map((session) => (
          <Session key={session.id} session={session} onEnded={onEnded} />
        ))}
      </ul>
      {own.sessions.length > 1 && (
        <div className="actions">
          <AskedButton action={endOthers} onDone={onEnded} button={text.endOthers} {...text.endingOthers}>
            <p>{text.endingOthers.text}</p>
          </AskedButton>
        </div>
      )}
    </section>
  );
}

interface SessionProps {
  readonly session: OwnAccount['sessions'][number];
  readonly onEnded: () => void;
}

function Session({ session, onEnded }: SessionProps): ReactNode {
  const { sessions: text } = useTexts(ownAccountTexts);
  const { language } = useLanguage();
  const { id, isThis, method, browser, createdAt, seenAt } = session;
  const name = browser === '' ? text.unknown : browser;
  const end = useMutation({
    mutationFn: () => callApi(endOwnSession, { params: { session: id } }),
  });
  return (
    <li>
      <p>
        <strong>{name}</strong> {isThis && `(${text.isThis})`}
        <br />
        <span className="muted">
          {text.began(momentWords(createdAt, language))} {text.methods[method]},{' '}
          {text.seen(momentWords(seenAt, language))}
        </span>
      </p>
      {!isThis && (
        <AskedButton
          action={end}
          onDone={onEnded}
          button={text.end(name)}
          look="as-link"
          {...text.ending}
          title={text.ending.title(name)}
        >
          <p>{text.ending.text}</p>
        </AskedButton>
      )}
    </li>
  );
}
