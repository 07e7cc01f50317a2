import { describe, expect, it } from 'vitest';
import { backOff } from '#client/src/participant/back-off.ts';
import {
  freezePayload,
  frozenPayload,
  sendUntilKnown,
  thawPayload,
  type TabStorage,
} from '#client/src/participant/submission.ts';
import { tabStorage } from '#client/src/participant/tab-storage.ts';
import type { Payload, SendReply } from '#client/src/participant/transport.ts';

const ids = ['3b241101-e2bb-4255-8caf-4136c566a962', '7d444840-9dc0-41d1-b245-5ffdce74fad2'] as const;

function idMaker(): () => string {
  let next = 0;
  return () => ids[next++ % 2] ?? '';
}

const content: Omit<Payload, 'submissionId'> = {
  wave: 1,
  instrument: { id: 'zelfrespect', version: '1.0' },
  language: 'nl',
  answers: { a: 1, b: null },
};

function freshTab(): TabStorage {
  return tabStorage(() => {
    throw new Error('this browser forbids storage');
  });
}

describe('Answers that are being sent', () => {
  it('keep one id, however often the button is pressed or the page is loaded', () => {
    const tab = freshTab();
    const newId = idMaker();
    const first = freezePayload(tab, newId, content);
    expect(freezePayload(tab, newId, { ...content, answers: { b: null, a: 1 } })).toEqual(first);
    expect(frozenPayload(tab)).toEqual(first);
  });

  it('get another id when they are other answers', () => {
    const tab = freshTab();
    const newId = idMaker();
    const first = freezePayload(tab, newId, content);
    const other = freezePayload(tab, newId, { ...content, answers: { a: 1 } });
    expect(other.submissionId).not.toBe(first.submissionId);
  });

  it('leave nothing in the tab once they have arrived', () => {
    const tab = freshTab();
    freezePayload(tab, idMaker(), content);
    thawPayload(tab);
    expect(frozenPayload(tab)).toBeNull();
  });

  it('are forgotten when what is in the tab is no payload', () => {
    const tab = freshTab();
    tab.setItem('drietrap-verzending', '{"wave":"x"}');
    expect(frozenPayload(tab)).toBeNull();
    expect(tab.getItem('drietrap-verzending')).toBeNull();
  });

  it('are sent again, unchanged, until the server says yes or no', async () => {
    const replies: SendReply[] = [
      { kind: 'unknown' },
      { kind: 'unknown' },
      { kind: 'sent', ownWords: ['appel', 'molen'] },
    ];
    const sent: Payload[] = [];
    const waits: number[] = [];
    const payload = freezePayload(freshTab(), idMaker(), content);
    const reply = await sendUntilKnown(payload, {
      send: (each) => {
        sent.push(each);
        return Promise.resolve(replies.shift() ?? { kind: 'unknown' });
      },
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
      random: () => 0,
      onWaiting: () => undefined,
    });
    expect(reply).toEqual({ kind: 'sent', ownWords: ['appel', 'molen'] });
    expect(sent).toEqual([payload, payload, payload]);
    expect(waits).toEqual([1000, 2000]);
  });
});

describe('Waiting between two tries', () => {
  it('doubles from one second to half a minute, and is spread by chance', () => {
    expect([1, 2, 3, 6, 50].map((failures) => backOff(failures, 0))).toEqual([
      1000, 2000, 4000, 30000, 30000,
    ]);
    expect(backOff(1, 1)).toBe(500);
  });
});
