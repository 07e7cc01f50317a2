import type { AccountNotice } from '#server/store/roster-store.ts';

const nl = {
  subject: {
    'passkey-added': 'Bij uw account is een passkey gemaakt',
    'passkey-removed': 'Bij uw account is een passkey verwijderd',
    'password-set': 'Bij uw account is een wachtwoord ingesteld',
    'password-removed': 'Bij uw account is het wachtwoord verwijderd',
    'recovery-codes-made': 'Bij uw account zijn nieuwe herstelcodes gemaakt',
    'recovery-begun': 'Uw account begint opnieuw',
    'rights-changed': 'Wat u met uw account mag, is veranderd',
    'codes-tried': 'Iemand vult bij uw wachtwoord verkeerde codes in',
    closed: 'Uw account is gesloten',
  } satisfies Record<AccountNotice, string>,
  greeting: 'Goedendag,',
  when: (moment: string) =>
    `Dit gebeurde op ${moment} uur, bij uw account in Drietrap van Stichting Beroepseer:`,
  what: {
    'passkey-added': 'Er is een passkey gemaakt. Wie die heeft, kan met uw account inloggen.',
    'passkey-removed': 'Er is een passkey verwijderd. Daarmee kan niemand meer inloggen.',
    'password-set':
      'Er is een wachtwoord ingesteld, samen met een app die codes toont. Een eerder wachtwoord werkt niet meer.',
    'password-removed': 'Het wachtwoord is verwijderd. Daarmee kan niemand meer inloggen.',
    'recovery-codes-made': 'Er zijn nieuwe herstelcodes gemaakt. De oude werken niet meer.',
    'recovery-begun':
      'Een beheerder laat u opnieuw beginnen. Uw passkeys, uw wachtwoord en uw herstelcodes werken niet meer, en overal bent u uitgelogd. Van de beheerder krijgt u een link waarmee u één keer binnenkomt.',
    'rights-changed':
      'Een beheerder heeft veranderd wat u mag of ziet. Log in om te zien wat er nu voor u staat.',
    'codes-tried':
      'Uw wachtwoord is een aantal keer ingevuld met een verkeerde code. Wie dat deed, kent uw wachtwoord, en kwam niet binnen. Na honderd keer laten de codes van uw app niemand meer binnen, tot u een nieuw wachtwoord instelt. Met een passkey of een herstelcode komt u altijd binnen.',
    closed: 'Een beheerder heeft uw account gesloten. U kunt er niet meer mee inloggen.',
  } satisfies Record<AccountNotice, string>,
  fine: {
    own: 'Deed u dit zelf? Dan hoeft u niets te doen.',
    administrator: 'Wist u hiervan? Dan hoeft u niets te doen.',
  },
  wrong: {
    own: (address: string) =>
      `Deed u dit niet? Log dan meteen in op ${address} en kies “Mijn account”. Beëindig alle andere sessies, en verwijder de passkeys en het wachtwoord die u niet kent. Lukt inloggen niet? Vraag een beheerder van Stichting Beroepseer om u opnieuw te laten beginnen.`,
    administrator: 'Wist u hiervan niet? Bel dan een beheerder van Stichting Beroepseer.',
  },
  help: (text: string) => `Vragen? ${text}`,
  from: 'Stichting Beroepseer',
  automatic: 'Deze mail is automatisch verstuurd. Wij vragen u nooit om een code of een wachtwoord.',
};

const en = {
  subject: {
    'passkey-added': 'A passkey was made for your account',
    'passkey-removed': 'A passkey was removed from your account',
    'password-set': 'A password was set for your account',
    'password-removed': 'The password was removed from your account',
    'recovery-codes-made': 'New recovery codes were made for your account',
    'recovery-begun': 'Your account begins anew',
    'rights-changed': 'What you may do with your account has changed',
    'codes-tried': 'Somebody enters wrong codes with your password',
    closed: 'Your account is closed',
  },
  greeting: 'Good day,',
  when: (moment) =>
    `This happened on ${moment} (Dutch time), to your account in Drietrap of Stichting Beroepseer:`,
  what: {
    'passkey-added': 'A passkey was made. Whoever has it can sign in with your account.',
    'passkey-removed': 'A passkey was removed. Nobody can sign in with it any more.',
    'password-set': 'A password was set, with an app that shows codes. An earlier password no longer works.',
    'password-removed': 'The password was removed. Nobody can sign in with it any more.',
    'recovery-codes-made': 'New recovery codes were made. The old ones no longer work.',
    'recovery-begun':
      'An administrator lets you begin anew. Your passkeys, your password and your recovery codes no longer work, and you are signed out everywhere. The administrator gives you a link that lets you in once.',
    'rights-changed':
      'An administrator has changed what you may do or see. Sign in to see what is there for you now.',
    'codes-tried':
      'Your password was entered a number of times with a wrong code. Whoever did that knows your password, and did not get in. After a hundred times the codes of your app let nobody in any more, until you set a new password. With a passkey or a recovery code you always get in.',
    closed: 'An administrator has closed your account. You can no longer sign in with it.',
  },
  fine: {
    own: 'Did you do this yourself? Then there is nothing to do.',
    administrator: 'Did you know of this? Then there is nothing to do.',
  },
  wrong: {
    own: (address) =>
      `Was it not you? Then sign in at once at ${address} and choose “My account”. End all other sessions, and remove the passkeys and the password that you do not know. Can you not sign in? Ask an administrator of Stichting Beroepseer to let you begin anew.`,
    administrator: 'Did you not know of this? Then call an administrator of Stichting Beroepseer.',
  },
  help: (text) => `Questions? ${text}`,
  from: 'Stichting Beroepseer',
  automatic: 'This mail was sent automatically. We never ask you for a code or a password.',
} satisfies typeof nl;

export const noticeTexts = { nl, en };
