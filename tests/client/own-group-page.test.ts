import { describe, expect, it } from 'vitest';
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
  values: [counted('eigen', 'a'), counted('andere', 'b'), counted('heel', null)],
};
const page = myGroupPage(context, release, 'a', []) ?? '';

describe('The page of the own group', () => {
  it('tells of the stages first, also of the whole trajectory, and names in one sentence what has no figures', () => {
    const whole = page.slice(page.indexOf(`<h2>${text.total}</h2>`));
    expect(whole.indexOf('Eigenwaarde:')).toBeGreaterThan(0);
    expect(whole.indexOf('Eigenwaarde:')).toBeLessThan(whole.indexOf(text.othersTotal));
    expect(page.split(text.withheld('tijd en ruimte'))).toHaveLength(3);
  });

  it('says beside the changes how many weeks and sessions lie between the waves', () => {
    expect(page.split(text.between('14 weken, 4 bijeenkomsten'))).toHaveLength(3);
  });

  it('folds away what takes more than three sentences', () => {
    expect(page).toContain(`<summary>${text.more}</summary>`);
  });

  it('holds what the own group and the whole trajectory chose, and nothing of another group', () => {
    expect(page).toContain('Vraag eigen');
    expect(page).toContain('Vraag heel');
    expect(page).toContain(`Eerlijk zijn: ${text.count(5, 12)}`);
    expect(page).not.toContain('Vraag andere');
  });
});
