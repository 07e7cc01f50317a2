import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { OwnAccount } from '#server/contract/own-account.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { momentWords } from '#client/src/studio/moment-words.ts';
import { ownAccountQuery } from '#client/src/studio/queries.ts';
import { frameTexts } from '#client/src/studio/texts/frame-texts.ts';
import { isSeen, withSeen } from './seen-moments.ts';

const storageKey = 'drietrap-codes-seen';

/**
 * Says, where one arrives after signing in, that somebody knew the password and not the code. Put away in this browser
 * alone: whoever did get in elsewhere cannot hide it from the holder. A later wrong code shows it again.
 */
export function TriedCodes(): ReactNode {
  const { data } = useQuery(ownAccountQuery);
  const [seen, setSeen] = useState(readSeen);
  const tried = data?.wrongCodes ?? null;
  if (tried === null || isSeen(seen, tried.lastAt)) return null;
  return (
    <Notice
      tried={tried}
      onSeen={() => {
        const both = withSeen(seen, tried.lastAt);
        storeSeen(both);
        setSeen(both);
      }}
    />
  );
}

function Notice({
  tried,
  onSeen,
}: {
  readonly tried: NonNullable<OwnAccount['wrongCodes']>;
  readonly onSeen: () => void;
}): ReactNode {
  const { tried: text } = useTexts(frameTexts);
  const { language } = useLanguage();
  return (
    <aside className="tried-codes" aria-label={text.title}>
      <div className="notice">
        <p>
          {text.what(tried.count, momentWords(tried.lastAt, language))} {tried.stopped && text.stopped}
        </p>
        <p className="actions">
          <Link href="/studio/account" className="button quiet">
            {text.account}
          </Link>
          <button type="button" className="button as-link" onClick={onSeen}>
            {text.seen}
          </button>
        </p>
      </div>
    </aside>
  );
}

/** Storage can be switched off, and then the notice stays. */
function readSeen(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}

function storeSeen(moments: string): void {
  try {
    localStorage.setItem(storageKey, moments);
  } catch {
    // Not kept: it stands there again next time.
  }
}
