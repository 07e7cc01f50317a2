import { describe, expect, it } from 'vitest';
import type { Verdict } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import type { Block } from '#server/reports/model.ts';
import { pilotReport } from '#server/reports/pilot-report.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';
import { fullRelease, reportInput } from './example.ts';

const languages = ['nl', 'en'] as const;

/** Everything the summary says, and the box in it, for a pilot where every scale has that verdict. */
function summaryOf(verdict: Verdict, language: (typeof languages)[number]) {
  const release = fullRelease();
  const total = release.total.map((cell) => (cell.status === 'shown' ? { ...cell, verdict } : cell));
  const { finding, sections } = pilotReport(reportInput({ release: { ...release, total }, language }));
  const blocks = sections[0]?.blocks ?? [];
  const box = blocks.flatMap((block) => (block.kind === 'box' ? block.items : [])).join(' ');
  return { finding, box, all: blocks.flatMap(wordsOf).join(' ') };
}

function wordsOf(block: Block): string[] {
  if (block.kind === 'text') return [block.text];
  if (block.kind === 'terms' || block.kind === 'facts')
    return block.items.flatMap(({ term, text }) => [term, text]);
  if (block.kind === 'box') return [...block.items];
  return block.kind === 'figure' ? [block.caption] : [];
}

describe('The summary that a board reads in a minute', () => {
  it('says of a fall that it can be growth, and of too few people that this is not nothing', () => {
    const growth = { nl: 'dat kan groei zijn', en: 'that can be honest growth' };
    const nothing = {
      nl: 'dat betekent niet dat er niets veranderde',
      en: 'does not mean that nothing changed',
    };
    for (const language of languages) {
      expect(summaryOf('clearly lower', language).box).toContain(growth[language]);
      expect(summaryOf('lower, possibly small', language).box).toContain(growth[language]);
      expect(summaryOf('too few people to tell', language).box).toContain(nothing[language]);
      const higher = summaryOf('clearly higher', language).box;
      expect(higher).not.toContain(growth[language]);
      expect(higher).not.toContain(nothing[language]);
    }
  });

  it('without any figure speaks of none, and gives a group something to talk about', () => {
    const release = makeRelease(releaseInput([group('a', variedPeople(3), { name: 'Team' })]));
    for (const language of languages) {
      const { sections } = pilotReport(reportInput({ release, language, benchmark: null }));
      const [first] = sections;
      const said = JSON.stringify(first);
      const limits = JSON.stringify(sections.find(({ id }) => id === 'limits'));
      expect(limits).not.toMatch(/Deze cijfers|De cijfers|hese figures|The figures/);
      expect(limits).toMatch(/zegt niets over wat er veranderde|says nothing of what changed/);
      expect(said).not.toMatch(/Deze cijfers|These figures|in deze uitkomst|in this outcome/);
      expect(said).toMatch(
        /Dat er geen cijfers over een verandering staan, zegt niets|That there are no figures of a change says/,
      );
      expect(first?.blocks.find(({ kind }) => kind === 'list')).toBeDefined();
      expect(JSON.stringify(pilotReport(reportInput({ language })).sections[0])).toMatch(
        /Deze cijfers|These figures/,
      );
    }
  });

  it('claims no cause, and is read in a minute', () => {
    for (const verdict of ['clearly higher', 'clearly lower', 'too few people to tell'] as const) {
      for (const language of languages) {
        const { all, box, finding } = summaryOf(verdict, language);
        expect(`${finding} ${all}`).not.toMatch(
          /door het traject|dankzij|effect|impact|because of|thanks to|caused/i,
        );
        expect(box).toMatch(language === 'nl' ? /de oorzaak is, laten ze niet zien/ : /do not show whether/);
        // Who reads aloud says about 150 words a minute; silent reading of Dutch is about 230.
        expect(all.split(/\s+/).length).toBeLessThan(230);
      }
    }
  });
});
