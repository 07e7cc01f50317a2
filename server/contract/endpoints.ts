import * as account from './account.ts';
import * as accounts from './accounts.ts';
import * as audit from './audit.ts';
import * as benchmark from './benchmark.ts';
import * as bounces from './bounces.ts';
import * as evidence from './evidence.ts';
import type { Endpoint } from './endpoint.ts';
import * as exports from './exports.ts';
import * as hub from './hub.ts';
import * as inviting from './inviting.ts';
import * as notes from './notes.ts';
import * as ownAccount from './own-account.ts';
import * as participant from './participant.ts';
import * as programme from './programme.ts';
import * as rehearsal from './rehearsal.ts';
import * as reports from './reports.ts';
import * as sessions from './sessions.ts';
import * as setUp from './set-up.ts';
import * as state from './state.ts';
import * as studio from './studio.ts';

/** Every call of the API by its name, for what must know them all. */
export const endpoints: readonly (readonly [name: string, endpoint: Endpoint])[] = [
  account,
  accounts,
  audit,
  benchmark,
  bounces,
  evidence,
  exports,
  hub,
  inviting,
  notes,
  ownAccount,
  participant,
  programme,
  rehearsal,
  reports,
  sessions,
  setUp,
  state,
  studio,
]
  .flatMap((module): (readonly [string, unknown])[] => Object.entries(module))
  .flatMap(([name, value]) => (isEndpoint(value) ? [[name, value] as const] : []));

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' && value !== null && 'path' in value && 'access' in value && 'reply' in value
  );
}
