import { describe, expect, it } from 'vitest';
import { conversationGuides, guidesBeside } from '#instruments/guides/conversation-guides.ts';
import type { Guide } from '#instruments/guides/guide.ts';
import { languages } from '#instruments/instrument.ts';
import { instruments } from '#instruments/registry.ts';
import { hardToRead } from './plain-dutch.ts';

const textsIn = ({ title, aim, steps }: Guide) => [title, aim, ...steps.map(({ text }) => text)];
const dutch = conversationGuides.flatMap((guide) => textsIn(guide).map(({ nl }) => [nl] as const));
const guideOf = (id: string): string =>
  conversationGuides
    .flatMap((guide) => (guide.id === id ? textsIn(guide).map(({ nl }) => nl) : []))
    .join(' ');

describe('The conversation guides', () => {
  it('stand beside every stage and every module that has something to talk about', () => {
    const [, withModules] = instruments;
    const results = [
      ...instruments[0].scales.map(({ id }) => id),
      ...(withModules?.modules ?? []).flatMap(({ id, core, trajectory }) =>
        core || trajectory === true ? [] : [id],
      ),
    ];
    expect(results).toHaveLength(8);
    for (const result of results) {
      expect(conversationGuides.filter(({ beside }) => beside === result)).toHaveLength(1);
    }
  });

  it('always bring the three questions of the programme along', () => {
    expect(guidesBeside('beroepstrots').map(({ id }) => id)).toEqual(['drie-vragen', 'beroepstrots']);
    expect(guidesBeside()).toHaveLength(1);
    expect(guideOf('drie-vragen')).toMatch(/goede ambtenaar.*twee plichten botsen.*staat u zelf in/);
  });

  it('talk about the four dilemmas of the seed', () => {
    expect(guideOf('dilemmas')).toMatch(
      /Vakmens of uitvoerder.*Waarden die botsen.*Eigen vak.*Plicht en recht/,
    );
  });

  it('talk about a lower score without blame, and ask nobody what they answered', () => {
    const text = guideOf('laag-of-lager');
    expect(text).toMatch(/geen rapportcijfer/);
    expect(text).toMatch(/strenger naar hun werk/);
    expect(text).toMatch(/Vraag nooit wie wat heeft ingevuld/);
    expect(text).not.toMatch(/achterblij|slecht|onvoldoende|fout van/);
  });

  it('ask at the notes what people recognise, and nobody which one is theirs', () => {
    expect(guideOf('briefjes')).toMatch(/niet wie wat schreef.*herkent u/);
    expect(guideOf('briefjes')).not.toMatch(/van u zijn|uw briefje|schreef u/);
  });

  it('have one sheet that works without any figure', () => {
    const [sheet] = conversationGuides.filter(({ beside }) => beside === 'no-figure');
    expect(sheet?.steps.filter(({ kind }) => kind === 'ask').length).toBeGreaterThanOrEqual(5);
    expect(guideOf('zonder-cijfers')).not.toMatch(/\d|procent|gemiddeld|hoger|lager/);
  });

  it('never say that a trajectory did something', () => {
    const all = conversationGuides.flatMap(textsIn);
    for (const language of languages) {
      expect(all.map((text) => text[language]).join(' ')).not.toMatch(/\bdoor het traject\b|because of the/i);
    }
  });

  it.each(dutch)('are plain Dutch: %s', (text) => {
    expect(hardToRead(text)).toEqual([]);
    expect(text).not.toMatch(/\b(hij|zij heeft|zijn of haar|jullie|je|jij)\b/i);
  });
});
