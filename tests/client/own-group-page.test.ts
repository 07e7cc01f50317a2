import { describe, expect, it } from 'vitest';
import { threeQuestions } from '#instruments/guides/three-questions.ts';
import { makeRelease } from '#analysis/report.ts';
import type { Cell, Release } from '#analysis/release.ts';
import { readAssets } from '#server/pages/assets.ts';
import type { PageContext } from '#server/pages/layout.ts';
import { myGroupPage } from '#server/pages/my-group-page.ts';
import { myGroupTexts } from '#server/pages/texts/my-group-texts.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';

const context: PageContext = { language: 'nl', assets: readAssets(), help: null, madeUp: false };
const text = myGroupTexts.nl;
const base = makeRelease(releaseInput([group('a', variedPeople(12)), group('b', variedPeople(12))]));
const added = ['tijd', 'ruimte'].map((id) => ({
  id,
  title: { nl: id, en: id },
  description: { nl: id, en: id },
  range: [1, 5] as const,
  sesoi: 0.5,
  module: { id: 'voorwaarden', title: { nl: 'Voorwaarden', en: 'Conditions' } },
}));
const nothing: Cell[] = added.map(({ id }) => ({ status: 'withheld', scale: id }));
const counted = (id: string, of: string | null) => ({
  id,
  text: { nl: `Vraag ${id}`, en: id },
  options: [{ id: 'eerlijk', text: { nl: 'Eerlijk zijn', en: 'Being honest' } }],
  cells: [{ group: of, wave: 'after' as const, n: 12, counts: [5] }],
});
const release: Release = {
  ...base,
  scales: [...base.scales, ...added],
  total: [...base.total, ...nothing.map((cell) => ({ ...cell, basis: 'everyone' as const }))],
  groups: base.groups.map((one) => ({ ...one, cells: [...one.cells, ...nothing] })),
  values: [counted('eigen', 'a'), counted('andere', 'b'), counted('heel', null), counted('situatie', null)],
};
const title = (id: string) => ({ nl: id, en: id });
const parts = [
  { id: 'kern', title: title('Uw werk'), questions: [] },
  { id: 'waarden', title: title('Waarden'), questions: ['eigen', 'andere', 'heel'] },
  { id: 'voorwaarden', title: title('Voorwaarden'), questions: ['tijd-1'] },
  { id: 'dilemmas', title: title('Lastige situaties'), questions: ['situatie'] },
];
const pageOf = (of: Release, shown = 'a'): string =>
  myGroupPage(context, { release: of, group: shown, entries: [], parts }) ?? '';
const page = pageOf(release);
/** What is read before anything is unfolded: of what is folded the summary alone, the innermost first. */
function inSight(of: string): string {
  const left = of.replace(
    /<details[^>]*>\s*<summary>((?:(?!<\/summary>)[^])*)<\/summary>(?:(?!<details)[^])*?<\/details>/g,
    '$1',
  );
  return left === of ? left : inSight(left);
}

/** What stands in the fold with these words in its summary. */
const inFold = (of: string, words: string): string => {
  const from = of.indexOf('</summary>', of.indexOf(words));
  return of.slice(from, of.indexOf('</details>', from));
};

describe('The page of the own group', () => {
  it('starts with what the talk of the group needs, and folds the rest away under what is in it', () => {
    const seen = inSight(page);
    const order = [
      'group-drawing',
      `<h2>${text.perStage}</h2>`,
      '<h3>Beroepseer:',
      '<h3>Beroepstrots:',
      '<h3>Eigenwaarde:',
      `<h2>${text.lists}</h2>`,
      `<h3>${text.ownGroup} ${text.chosenWaves.after}</h3>`,
      `<h2>${text.questions}</h2>`,
      threeQuestions[2]?.nl ?? '',
      `<h2>${text.total}</h2>`,
      text.totalFold,
      `<h2>${text.others}</h2>`,
      '<h3>Lastige situaties</h3>',
      text.made,
    ].map((words) => seen.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('says one sentence a stage in sight, how sure it is in the heading, and the rest folded', () => {
    const stage = inSight(page).slice(inSight(page).indexOf('Beroepseer:'));
    const [sentence = ''] = stage.match(/<p>[^<]*<\/p>/) ?? [];
    expect(sentence).toMatch(/^<p>Bij de [^.]*\.<\/p>$/);
    expect(stage.startsWith('Beroepseer: ')).toBe(true);
    expect(inFold(page.slice(page.indexOf('Beroepseer:')), text.more)).toContain('De werkelijke verandering');
  });

  it('tells of the whole trajectory in sight where the own group has no figures, and asks its questions all the same', () => {
    const cells = base.scales.map(({ id }) => ({ status: 'withheld' as const, scale: id }));
    const small = pageOf({
      ...release,
      groups: release.groups.map((one) => (one.id === 'a' ? { ...one, cells: [...cells, ...nothing] } : one)),
    });
    const seen = inSight(small);
    expect(seen).toContain(text.noGroup);
    // Why it is not shown is not known: the group may be large, and apart from an earlier release by few.
    expect(seen.slice(0, seen.indexOf(text.total))).not.toMatch(/te weinig|te veel op elkaar/);
    expect(seen.indexOf('Eigenwaarde:')).toBeGreaterThan(seen.indexOf(`<h2>${text.total}</h2>`));
    expect(seen).toContain(threeQuestions[0]?.nl);
    expect(small).not.toContain(text.totalFold);
  });

  it('names in one sentence what has no figures anywhere, and opens no fold for it', () => {
    expect(inSight(page).split(text.withheld('tijd en ruimte'))).toHaveLength(2);
    expect(page.split(text.withheld('tijd en ruimte'))).toHaveLength(2);
    expect(page).not.toContain('<h3>Voorwaarden</h3>');
  });

  it('says of a part in its heading what is in it, and where a group has no figures that the whole pilot has', () => {
    const shown = release.total.map((cell) =>
      cell.scale === 'tijd' ? { ...cell, ...base.total[0], scale: 'tijd' } : cell,
    );
    const part = pageOf({ ...release, total: shown });
    expect(inSight(part)).toContain('<h3>Voorwaarden</h3>\n      <span>Tijd en ruimte</span>');
    const fold = part.slice(part.indexOf('<h3>Voorwaarden</h3>'));
    expect(fold).toContain(`<h4>${text.ownGroup}</h4>`);
    expect(fold).toContain(text.withheld('tijd en ruimte'));
    expect(fold.indexOf('<h5>tijd: ')).toBeGreaterThan(fold.indexOf(`<h4>${text.total}</h4>`));
  });

  it('says beside the changes how many weeks and sessions lie between the waves', () => {
    expect(page.split(text.between('14 weken, 4 bijeenkomsten'))).toHaveLength(3);
  });

  it('holds what the own group and the whole trajectory chose, and nothing of another group', () => {
    expect(inSight(page)).toContain('Vraag eigen');
    expect(inSight(page)).toContain(`Eerlijk zijn: ${text.count(5, 12)}`);
    expect(inFold(page, text.sameLists(`het hele traject ${text.chosenWaves.after}`))).toContain(
      'Vraag heel',
    );
    expect(inFold(page, '<h3>Lastige situaties</h3>')).toContain('Vraag situatie');
    expect(page).not.toContain('Vraag andere');
  });
});
