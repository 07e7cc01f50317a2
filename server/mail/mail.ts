/** A mail as it is handed over: who to, what it says in two forms, and how to be left alone. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: 'nl' | 'en';
  /** Address of the page, and of the one-click POST, that ends the mails to this person; left out where none does. */
  readonly stopAddress?: string;
  /** Nothing may come back of it, not even that it did not arrive: that it was sent tells something of who it is for. */
  readonly tellsOfReader?: true;
}

/**
 * What became of a mail. `refused`: for good, asking again gives the same answer. `later`: it was not taken, and may be
 * another time. `no-server`: the mail server itself cannot be used now, whoever the mail is for. `unsure`: the
 * connection broke after the mail was handed over, so it may have been sent.
 */
export type Delivery = 'sent' | 'refused' | 'later' | 'no-server' | 'unsure';

/** Hands one mail to the mail server; never throws for what the server or the network does. */
export type SendMail = (mail: Mail) => Promise<Delivery>;
