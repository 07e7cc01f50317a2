import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scoreScale } from '#instruments/score-scale.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { scoringOf } from '#instruments/scoring.ts';
import { allRules, type Rules } from '#analysis/disclosure/rules.ts';
import type { ReleaseInput } from '#analysis/release-input.ts';
import type { Cell, Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import { problemSchema } from '#server/contract/problem.ts';
import { releaseSchema } from '#server/contract/release.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import { readPilot } from '#server/contract/studio.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { chanceFrom, simulateGroup, type SimulatedPerson } from '#server/rehearsal/simulate-answers.ts';
import { countResponses } from '#server/release/count-responses.ts';
import { releaseInput } from '#server/release/release-input.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { answerWave, settledFile, startTestServer, submission, type TestServer } from './test-server.ts';

/** Linked people per group; the last group ends under the threshold of five. */
const groups = { 'Directie A': 13, 'Directie B': 12, 'Directie C': 8, Leidinggevenden: 4 } as const;
const small = 'Leidinggevenden';
const smallSize = groups[small];

let server: TestServer;
let staff: Visitor;
let organisation: Visitor;
let pilot: PilotRecord;
let lateCode: string;
let input: ReleaseInput;
let tooEarly: string;

const peopleOf = (size: number, seed: number): SimulatedPerson[] =>
  simulateGroup(
    currentInstrument,
    {
      size,
      answeredBefore: size,
      answeredAfter: size,
      change: { eigenwaarde: 0.2, beroepstrots: 0.4, beroepseer: 0 },
    },
    chanceFrom(seed),
  );

const close = async (wave: number): Promise<Response> =>
  staff.send('POST', `/api/pilots/${pilot.id}/waves/${wave}/closing`, { json: {} });

const problemCode = async (response: Response): Promise<string> =>
  problemSchema.parse(await response.json()).code;

beforeAll(async () => {
  server = await startTestServer();
  const made = await server.pilot(
    { 'Directie A': 14, 'Directie B': 12, 'Directie C': 10, [small]: 8 },
    { file: settledFile('2026-01-01') },
  );
  ({ pilot } = made);
  staff = await server.account('researcher');
  organisation = await server.account('organisation', pilot.organisation.id);
  const answering = Object.entries(groups).flatMap(([name, size], index) =>
    peopleOf(size, index + 1).map((person, place) => ({
      person,
      code: made.codes.get(name)?.[place] ?? '',
    })),
  );
  const all = async (wave: number, of: (person: SimulatedPerson) => AnswerRecord | null): Promise<void> => {
    await Promise.all(
      answering.map(async ({ code, person }) => answerWave(server, code, wave, of(person) ?? {})),
    );
  };
  await all(1, ({ before }) => before);
  lateCode = made.codes.get(small)?.[7] ?? '';
  tooEarly = await problemCode(await staff.send('POST', `/api/pilots/${pilot.id}/release`, { json: {} }));
  await must(await close(1));
  await server.openWave(pilot.id, 2);
  await all(2, ({ after }) => after);
}, 60_000);

afterAll(async () => {
  await server.close();
});

describe('While waves are pending', () => {
  it('no release can be made, not even after the before wave', () => {
    expect(tooEarly).toBe('not-ready');
  });

  it('staff see rough response only, and no figure exists for anybody', async () => {
    await countResponses(server.context);
    const reply: unknown = await (await must(await staff.send('GET', `/api/pilots/${pilot.id}`))).json();
    const detail = readPilot.reply.parse(reply);
    const directieA = detail.groups.find(({ name }) => name === 'Directie A');
    // 13 of 14 answered; the highest band is open, so that it never says that everybody did.
    expect(directieA?.response.at(-1)?.answered).toEqual({ atLeast: 5, atMost: null });
    for (const who of [staff, organisation]) {
      expect((await who.send('GET', `/api/pilots/${pilot.id}/release`)).status).toBe(404);
    }
    expect(await problemCode(await staff.send('GET', `/api/pilots/${pilot.id}/release-preview`))).toBe(
      'not-ready',
    );
  });
});

describe('Releasing', () => {
  it('says beforehand in kinds what would be withheld', async () => {
    await must(await close(2));
    const reply: unknown = await (
      await must(await staff.send('GET', `/api/pilots/${pilot.id}/release-preview`))
    ).json();
    expect(reply).toMatchObject({
      groups: [
        { name: 'Directie A', shown: 'all' },
        { name: 'Directie B', shown: 'all' },
        { name: 'Directie C', shown: 'all' },
        { name: small, shown: 'none' },
      ],
      total: 'shown-groups',
      second: false,
      unlinked: false,
      again: false,
    });
    const closed = await server.context.stores.roster.pilot(pilot.id);
    input = await releaseInput(server.context, closed ?? pilot);
  });

  it('is done once; the organisation sees the same document, and nothing changes it', async () => {
    const first = await must(await staff.send('POST', `/api/pilots/${pilot.id}/release`, { json: {} }));
    expect(first.status).toBe(201);
    const document = await first.text();
    const again = await staff.send('POST', `/api/pilots/${pilot.id}/release`, { json: {} });
    expect(await problemCode(again)).toBe('already-released');
    const preview = await staff.send('GET', `/api/pilots/${pilot.id}/release-preview`);
    expect(await problemCode(preview)).toBe('already-released');
    const seen = await must(await organisation.send('GET', `/api/pilots/${pilot.id}/release`));
    expect(await seen.text()).toBe(document);
    const pilots: unknown = await (await must(await organisation.send('GET', '/api/programmes'))).json();
    expect(JSON.stringify(pilots)).toContain(pilot.id);
  });

  it('draws the rocket and every group as a picture with a title', async () => {
    for (const chart of ['rocket', ...pilot.groups.map(({ id }) => `group-${id}`)]) {
      for (const layout of ['wide', 'narrow']) {
        const path = `/api/pilots/${pilot.id}/release/charts/${chart}?language=nl&layout=${layout}`;
        const response = await must(await organisation.send('GET', path));
        expect(response.headers.get('content-type')).toContain('image/svg+xml');
        expect(await response.text()).toMatch(/<svg[^>]*role="img"[\s\S]*<title/);
      }
    }
    const file = async (chart: string, format: string): Promise<Response> =>
      must(
        await organisation.send(
          'GET',
          `/api/pilots/${pilot.id}/release/charts/${chart}?language=nl&layout=wide&format=${format}`,
        ),
      );
    const png = await file('groups', 'png');
    expect(png.headers.get('content-disposition')).toBe('attachment; filename=groups.png');
    expect(
      Buffer.from(await png.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(await (await file('rocket', 'csv')).text()).toContain(
      'scale;people;before;after;change;lower;upper;verdict',
    );
    expect(await (await file('rocket', 'json')).json()).toHaveProperty('$schema');
    const none = await organisation.send(
      'GET',
      `/api/pilots/${pilot.id}/release/charts/group-none?language=nl&layout=wide`,
    );
    expect(none.status).toBe(404);
  });

  it('refuses answers that come after it', async () => {
    const late = server.someone();
    const entered = await late.send('POST', `/m/${lateCode.slice(0, 3)}`, {
      form: { code: lateCode, consent: 'yes', language: 'nl' },
    });
    expect(entered.status).toBe(410);
    const sent = await late.send('POST', '/api/participant/responses', { json: submission(2, {}) });
    expect(sent.status).toBe(401);
  });
});

/** A mean that an attacker works out for people who are not shown, and how sure it can be. */
interface Exposure {
  readonly scale: string;
  readonly people: number;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Subtracts the groups that are shown from the total, as anyone with the published figures can: the rest is a
 * set of `N - sum n` people, and its mean lies within what rounding to 0.1 leaves open.
 */
function subtract(release: Release): Exposure[] {
  return release.total.flatMap((total) => {
    if (total.status === 'withheld') return [];
    const shown = release.groups.flatMap(({ cells }) =>
      cells.flatMap((cell: Cell) => (cell.scale === total.scale && cell.status === 'shown' ? [cell] : [])),
    );
    const people = total.n - shown.reduce((sum, { n }) => sum + n, 0);
    if (people <= 0) return [];
    const rest = total.n * total.before - shown.reduce((sum, { n, before }) => sum + n * before, 0);
    const slack = 0.05 * (total.n + shown.reduce((sum, { n }) => sum + n, 0));
    return [
      { scale: total.scale, people, lowest: (rest - slack) / people, highest: (rest + slack) / people },
    ];
  });
}

const without = (...ids: string[]): Rules => ({
  ...allRules,
  total: allRules.total.filter(({ id }) => !ids.includes(id)),
  audit: allRules.audit.filter(({ id }) => !ids.includes(id)),
});

describe('An attacker with the published figures', () => {
  it('cannot work out the small group from the total', async () => {
    const reply = await must(await organisation.send('GET', `/api/pilots/${pilot.id}/release`));
    const release = releaseSchema.parse(await reply.json());
    expect(release.total.every(({ status }) => status === 'shown')).toBe(true);
    expect(subtract(release)).toEqual([]);
    const cells = release.groups.find(({ name }) => name === small)?.cells ?? [];
    expect(cells.map(({ status }) => status)).toEqual(cells.map(() => 'withheld'));
  });

  it('learns nothing from the reply beyond its own schema: no count of the small group anywhere', async () => {
    const reply = await must(await organisation.send('GET', `/api/pilots/${pilot.id}/release`));
    const numbers = z.object({ groups: z.array(z.unknown()) }).parse(await reply.json()).groups;
    expect(JSON.stringify(numbers.at(-1))).not.toMatch(/"n"|mean|invited/);
  });

  it('would find the small group, its size and where its mean lies, with R3, R4 and R5 off', () => {
    const found = subtract(makeRelease(input, without('R3', 'R4', 'R5')));
    expect(found.length).toBeGreaterThan(0);
    const scales = new Map(scoringOf(currentInstrument).map(({ id, scoring }) => [id, scoring]));
    for (const { scale, people, lowest, highest } of found) {
      const scoring = scales.get(scale);
      const scores = peopleOf(smallSize, 4).flatMap(({ before }) => {
        const score = scoring === undefined ? null : scoreScale(numbersOf(before), scoring);
        return score === null ? [] : [score];
      });
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      expect(people).toBe(smallSize);
      expect(mean).toBeGreaterThanOrEqual(lowest);
      expect(mean).toBeLessThanOrEqual(highest);
    }
  });
});

const numbersOf = (answers: AnswerRecord | null): Record<string, number | null> =>
  z.record(z.string(), z.number().nullable()).parse(answers ?? {});
