import '#client/src/no-eval.ts';
import '#client/src/design/fonts.css';
import './studio.css';
import './account/account.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { navigate } from 'wouter/use-browser-location';
import { askedHere, type Arrival } from './arrival.ts';
import { MovedProvider } from './frame/page.tsx';
import { LanguageProvider } from './language.tsx';
import { makeQueryClient } from './query-client.ts';
import { isGuarded, passExtraEntries } from './frame/leave-guard.ts';
import { Studio } from './studio.tsx';

const place = document.querySelector('#studio');
if (place === null) throw new Error('The page has no place for the studio.');

/** The server's own notice of made-up data; the studio's frame says the same in the language that is chosen. */
const notice = document.querySelector('.made-up');

const queries = makeQueryClient(() => {
  // What nothing else keeps stays in sight; the page says to sign in elsewhere and to go on here.
  if (isGuarded()) return;
  // More than one question may be answered so; the first knows which page stood here.
  if (location.pathname !== '/inloggen') {
    navigate('/inloggen', { state: { why: 'expired', asked: askedHere() } satisfies Arrival });
  }
  queries.clear();
});

passExtraEntries();
createRoot(place).render(
  <QueryClientProvider client={queries}>
    <LanguageProvider>
      <MovedProvider>
        <Studio madeUp={notice !== null} />
      </MovedProvider>
    </LanguageProvider>
  </QueryClientProvider>,
);
notice?.remove();
