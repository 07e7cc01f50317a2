import { describe, expect, it } from 'vitest';
import type { Inviting } from '#server/contract/inviting.ts';
import { ApiProblem } from '#client/src/api.ts';
import { inviteOffer } from '#client/src/studio/inviting/invite-offer.ts';
import { fileMissing, serverMissing, stateWords } from '#client/src/studio/inviting/mailing-words.ts';
import { barToExtending } from '#client/src/studio/pilot/extend-wave.tsx';
import { orderProblem } from '#client/src/studio/reports/order-problem.ts';

type WaveState = Inviting['waves'][number]['state'];

const day = '2030-01-08';
const wave = (state: WaveState, number = 1) => ({
  number,
  kind: 'before' as const,
  state,
  opensOn: day,
  closesOn: day,
});
const kept = { until: day, destroyedOn: null };

const waves = (...states: WaveState[]) =>
  states.map((state) => ({ ...wave(state), openedOn: null, closedOn: null }));

describe('A pilot offers to invite by mail', () => {
  it('while a wave is to come or open', () => {
    expect(inviteOffer({ waves: waves('planned', 'planned'), keys: kept, stateOn: null })).toBe('invite');
    expect(inviteOffer({ waves: waves('closed', 'open'), keys: kept, stateOn: null })).toBe('invite');
    expect(inviteOffer({ waves: [], keys: kept, stateOn: null })).toBe('invite');
  });

  it('not once every wave has closed: then it shows who was invited, until the addresses are gone', () => {
    expect(inviteOffer({ waves: waves('closed', 'closed'), keys: kept, stateOn: null })).toBe('look');
    expect(inviteOffer({ waves: waves('closed', 'planned'), keys: kept, stateOn: day })).toBe('look');
    expect(
      inviteOffer({
        waves: waves('closed', 'closed'),
        keys: { until: day, destroyedOn: day },
        stateOn: null,
      }),
    ).toBeNull();
  });
});

const inviting = (adding: Inviting['adding']): Inviting => ({
  pilot: { id: 'p', title: 'Goed Werk' },
  from: null,
  fileComplete: true,
  adding,
  waves: [wave('closed')],
  groups: [],
  wave: 1,
  contacts: [],
  mailings: [],
});

const ada = {
  id: 'a',
  email: 'a@example.org',
  group: 'g',
  language: 'nl',
  state: 'invited',
  reached: true,
} as const;

const incomplete = (adding: Inviting['adding'], states: WaveState[], mails: number): Inviting => ({
  ...inviting(adding),
  fileComplete: false,
  waves: states.map(wave),
  contacts: Array.from({ length: mails }, () => ada),
});

describe('The page for mails', () => {
  it('names the list to paste into while people can be added', () => {
    expect(stateWords(inviting('open'), 'nl').join(' ')).toContain('Plak hieronder');
    expect(serverMissing(inviting('open'), 'nl')).toContain('U kunt mensen toevoegen');
  });

  it('names no list below, nor adding people, once nobody can be added', () => {
    expect(stateWords(inviting('wave-closed'), 'nl')).toEqual(['Er is niemand per mail uitgenodigd.']);
    expect(serverMissing(inviting('wave-closed'), 'nl')).toBeNull();
    expect(serverMissing({ ...inviting('wave-closed'), contacts: [ada] }, 'nl')).not.toContain('toevoegen');
  });

  it('asks for the file only where completing it changes something', () => {
    expect(fileMissing(incomplete('file-missing', ['planned'], 0), 'nl')).toContain('niemand toevoegen');
    const running = fileMissing(incomplete('wave-closed', ['closed', 'planned'], 1), 'nl');
    expect(running).toContain('geen mail uit');
    expect(running).not.toContain('toevoegen');
    expect(fileMissing(incomplete('wave-closed', ['closed', 'planned'], 0), 'nl')).toBeNull();
    expect(fileMissing(incomplete('wave-closed', ['closed', 'closed'], 1), 'nl')).toBeNull();
    expect(fileMissing(incomplete('keys-gone', ['closed', 'closed'], 0), 'nl')).toBeNull();
  });
});

describe('A fifth report', () => {
  const full = new ApiProblem({
    type: 'about:blank',
    status: 429,
    code: 'too-many',
    title: 'Vol.',
    detail: 'Wacht.',
  });

  it('is told to wait for one of the four, in both languages, and not for a quarter of an hour', () => {
    expect(orderProblem(full, 'nl').title).toBe('Er worden al vier rapporten voor u gemaakt.');
    expect(orderProblem(full, 'en')).toEqual({
      title: 'Four reports are already being made for you.',
      detail: 'Wait until one is ready, or stop one.',
    });
  });
});

const until = (latest: string) => ({
  currentWave: { number: 1, closesOn: day, latest, limit: 'next-wave' as const },
});

describe('An open wave', () => {
  it('can be extended while there is a day left for it', () => {
    expect(barToExtending(until('2030-01-09'), wave('open'))).toBe(null);
  });

  it('says what keeps it from running on once there is none: its form could never be accepted', () => {
    expect(barToExtending(until(day), wave('open'))).toBe('next-wave');
    expect(barToExtending(until('2030-01-07'), wave('open'))).toBe('next-wave');
  });
});
