import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { forgetForms } from '#client/src/studio/form-memory.ts';
import { signOut, type Account, type Role } from '#server/contract/account.ts';
import { callApi } from '#client/src/api.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { guidesGroups, managesAccounts, managesPilots } from '#client/src/studio/role.ts';
import { frameTexts } from '#client/src/studio/texts/frame-texts.ts';
import { Menu } from './menu.tsx';
import { Sending } from './sending.tsx';
import { TriedCodes } from './tried-codes.tsx';

/** Where one arrives after signing in: nothing hangs on a wall there, and nothing is printed. */
const arrivals = ['/studio', '/studio/groepen'];

interface FrameProps {
  /** Who is signed in; null on the page to sign in. */
  readonly account: Account | null;
  readonly madeUp: boolean;
  readonly children: ReactNode;
}

/**
 * What stands around every page: skip link, a bar over the full width where the data are made up, header, footer. The
 * page brings its own main part.
 */
export function Frame({ account, madeUp, children }: FrameProps): ReactNode {
  const text = useTexts(frameTexts);
  const [location] = useLocation();
  return (
    <>
      <a className="skip-link" href="#inhoud">
        {text.skip}
      </a>
      {madeUp && <aside className="made-up">{text.madeUp}</aside>}
      <header className="site-header">
        <Link className="site-name" href={account === null ? '/inloggen' : '/studio'}>
          Drietrap
        </Link>
        {account === null ? (
          <div className="header-end">
            <LanguageSwitch />
          </div>
        ) : (
          <Menu>
            {account.settled && <Navigation role={account.role} />}
            <div className="header-end">
              <LanguageSwitch />
              <SignedIn account={account} />
            </div>
          </Menu>
        )}
      </header>
      {account?.settled === true && arrivals.includes(location) && <TriedCodes />}
      {children}
      <Footer />
    </>
  );
}

function Navigation({ role }: { readonly role: Role }): ReactNode {
  const text = useTexts(frameTexts);
  const [location] = useLocation();
  const pages = [
    ...(role === 'facilitator'
      ? []
      : [
          { href: '/studio', name: text.pilots },
          { href: '/studio/vergelijking', name: text.benchmark },
        ]),
    ...(guidesGroups(role) ? [{ href: '/studio/groepen', name: text.groups }] : []),
    ...(managesPilots(role)
      ? [
          { href: '/studio/hubs', name: text.hubs },
          { href: '/studio/vragenlijsten', name: text.questionnaires },
        ]
      : []),
    ...(managesAccounts(role)
      ? [
          { href: '/studio/accounts', name: text.accounts },
          { href: '/studio/logboek', name: text.log },
        ]
      : []),
  ];
  return (
    <nav aria-label={text.navigation}>
      {pages.map(({ href, name }) => (
        <Link key={href} href={href} aria-current={location === href ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function SignedIn({ account }: { readonly account: Account }): ReactNode {
  const text = useTexts(frameTexts);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const leave = useMutation({
    mutationFn: () => callApi(signOut, {}),
    onSuccess: () => {
      forgetForms();
      navigate('/inloggen', { state: { why: 'signed-out' } });
      queries.clear();
    },
  });
  return (
    <div className="signed-in">
      <Link href="/studio/account" className="account-name">
        <span className="visually-hidden">{text.signedInAs} </span>
        {account.name}
      </Link>
      <button type="button" className="button as-link" onClick={() => leave.mutate()}>
        {text.signOut}
      </button>
      <Sending busy={leave.isPending} />
      {leave.isError && <span role="alert">{text.signOutFailed}</span>}
    </div>
  );
}

function LanguageSwitch(): ReactNode {
  const { language, choose } = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <button
      type="button"
      className="button as-link language-switch"
      lang={other}
      onClick={() => {
        choose(other);
      }}
    >
      {frameTexts[language].otherLanguage}
    </button>
  );
}

function Footer(): ReactNode {
  const text = useTexts(frameTexts);
  const { language } = useLanguage();
  return (
    <footer className="site-footer">
      <p>{text.footer}</p>
      <nav aria-label={text.about}>
        <a href={language === 'nl' ? '/wie-ziet-wat' : '/wie-ziet-wat?taal=en'}>{text.whoSeesWhat}</a>
      </nav>
    </footer>
  );
}
