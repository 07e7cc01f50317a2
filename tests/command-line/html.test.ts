import { describe, expect, it } from 'vitest';
import { methods } from '#analysis/methods.ts';
import { en } from '#analysis/words/en.ts';
import { nl } from '#analysis/words/nl.ts';
import { htmlStyle } from '#server/reports/formats/html-style.ts';
import { richCsv, richDesign } from './made-up-study.ts';
import { fullCsv, fullDesign, groupOf, plainDesign, run } from './study-files.ts';

async function page(design: unknown, csv: string, language = 'nl'): Promise<string> {
  const { code, out, error } = await run(design, csv, ['--format', 'html', '--language', language]);
  expect([code, error]).toEqual([0, expect.stringContaining('not for publication')]);
  return out;
}

/** What a reader sees: no pictures, no markup, no escapes. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<(svg|style)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

const row = (id: number, before: string, after: string): string =>
  `${id},pre,${before}\n${id},post,${after}\n`;

describe('The page (--format html)', { timeout: 120_000 }, async () => {
  const dutch = await page(richDesign, richCsv());
  const words = wordsOf(dutch);

  it('stands on its own: it loads nothing, runs nothing and forbids both', () => {
    expect(dutch).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(dutch).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|(?:src|href)=/i);
    expect(dutch.match(/https?:\/\/[^"]+/g)).toEqual(expect.arrayContaining(['http://www.w3.org/2000/svg']));
    expect(new Set(dutch.match(/https?:\/\/[^"]+/g))).toEqual(new Set(['http://www.w3.org/2000/svg']));
  });

  it('cuts off no letter where another font than ours is wider, and no word that is wider than a phone', () => {
    expect(dutch).toMatch(/figure svg \{[^}]*overflow: visible/);
    expect(dutch).toMatch(/body \{[^}]*overflow-wrap: break-word/);
    expect(htmlStyle).toMatch(/figure svg \{[^}]*overflow: visible/);
  });

  it('draws the rocket of every pilot, every group, and a forest of every scale, each with words', () => {
    const pictures = dutch.match(/<svg\b.*?<\/svg>/gs) ?? [];
    const [pilots, groups, scales, lengthsOfScale] = [5, 8, 3, 2];
    expect(pictures).toHaveLength((pilots + groups) * lengthsOfScale + scales);
    for (const picture of pictures)
      expect(picture).toMatch(/<title[^>]*>[^<]+<\/title><desc[^>]*>[^<]+<\/desc>/);
    expect(new Set(dutch.match(/id="[^"]+"/g)).size).toBe((dutch.match(/id="[^"]+"/g) ?? []).length);
    expect(dutch).not.toContain('<!--');
  });

  it('says in Dutch what it is not for, what the figures cannot tell, and how every one was made', () => {
    expect(words).toContain('Niet voor publicatie.');
    for (const sentence of [
      nl.cautions.notBecause,
      nl.cautions.regression,
      nl.cautions.stricter,
      nl.cautions.notByLot,
    ]) {
      expect(words).toContain(sentence);
    }
    for (const { text, source } of Object.values(methods)) {
      expect(words).toContain(text.nl);
      expect(words).toContain(source.nl);
    }
    expect(words).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
    expect(words).not.toMatch(/[−+]0,0+(?!\d)/);
  });

  it('is the same in English, with as many pictures and tables', async () => {
    const english = await page(richDesign, richCsv(), 'en');
    expect(wordsOf(english)).toContain(en.cautions.notBecause);
    expect(wordsOf(english)).toContain('Not for publication.');
    expect(wordsOf(english)).not.toMatch(/\b(mensen|nameting|verandering|traject)\b/);
    for (const tag of [/<svg/g, /<table/g, /<h2/g, /<tr/g]) {
      expect(english.match(tag)?.length).toBe(dutch.match(tag)?.length);
    }
  });

  it('says of a total that lets its groups differ what is computed without, and shows both intervals', () => {
    const part = (scale: string): string =>
      /<h3>([^<]*)<\/h3>\s*<p>([^<]*)/.exec(dutch.slice(dutch.indexOf(`<h3>${scale}: `)))?.[0] ?? '';
    const pilot = dutch.slice(dutch.indexOf('<h2>Traject P1'), dutch.indexOf('<h2>Traject P2'));
    expect(pilot.match(/<th scope="row">Totaal, als groepen mogen verschillen<\/th>/g)).toHaveLength(3);
    expect(dutch.slice(dutch.indexOf('<h2>Traject P2'))).not.toContain('als groepen mogen verschillen');
    for (const scale of ['Beroepstrots', 'Beroepseer', 'los']) {
      const said = part(scale);
      const wide = /De werkelijke verandering ligt waarschijnlijk tussen[^.]*\./.exec(said);
      expect([scale, wide]).not.toContain(null);
      expect(said).toMatch(/laat groepen niet van elkaar verschillen\. Zo gerekend is de eerste schatting/);
      expect(said).not.toMatch(/vier van de vijf keer/);
    }
  });

  it('names every forest, signs only what is a change, and speaks of a grey band only where there is one', () => {
    for (const scale of ['Beroepstrots', 'Beroepseer', 'los'])
      expect(dutch).toContain(`<h3>${scale}: verandering per traject</h3>`);
    const alphas = dutch.slice(dutch.indexOf('<h2>Samenhang'), dutch.indexOf('<h2>Hoe is dit berekend'));
    expect(alphas).toMatch(/<td>−?0,\d\d … 0,\d\d<\/td>/);
    expect(alphas).not.toContain('+');
    const profiles = (dutch.match(/<svg\b.*?<\/svg>/gs) ?? []).filter((svg) =>
      svg.includes('verandering in punten'),
    );
    const [open, fixed] = ['geen vaste grenzen', 'schaal 1 tot 5'].map((axis) =>
      profiles.filter((svg) => svg.includes(axis)),
    );
    expect([open?.length, fixed?.length]).toEqual([7, 7]);
    expect(open?.filter((svg) => svg.includes('grijs:'))).toEqual([]);
    expect(fixed?.filter((svg) => !svg.includes('grijs:'))).toEqual([]);
  });

  it('promises no smaller change than a group of this size and spread would show', () => {
    const promises = [
      ...words.matchAll(
        /verandering van ([\d,]+) punt meestal te zien \(vier van de vijf keer\); een kleinere vaak niet\. Om een verandering van ([\d,]+) punt/g,
      ),
    ];
    expect(promises.length).toBeGreaterThan(2);
    for (const [said, points, needed] of promises) expect([said, points]).not.toEqual([said, needed]);
  });

  it('says of a group that cannot tell what can be said, what it would take, and what its pilot says', () => {
    const group = words.slice(words.indexOf('Groep B'), words.indexOf('Groep C'));
    expect(group).toMatch(/past ook bij deze antwoorden/);
    expect(group).toMatch(/Om een verandering van 0,3 punt meestal te zien/);
    expect(group).toMatch(/(Het hele traject|Ook over het hele traject) \(\d+ mensen\)/);
  });

  it('shows names that look like markup as they are', async () => {
    const people = groupOf('P1', '<b>A&amp;</b>', [0.5, 0, 1, 0.5, -0.5, 0.25, 0.75]);
    const html = await page(fullDesign, fullCsv(people));
    expect(html).not.toContain('<b>');
    expect(wordsOf(html)).toContain('Groep <b>A&amp;</b>');
  });

  it('draws no two lengths of scale on one axis', async () => {
    const mixed = {
      ...plainDesign,
      threshold: 0,
      scales: [
        { id: 'trots', items: ['score'], range: [1, 5] },
        { id: 'cijfer', items: ['mark'], range: [0, 10] },
        { id: 'eer', items: ['third'], range: [1, 5] },
      ],
    };
    const marks = [
      '1,pre,3,6,2',
      '1,post,4,7,3',
      '2,pre,2,8,4',
      '2,post,2,6,4',
      '3,pre,5,9,3',
      '3,post,4,9,5',
    ];
    const both = await page(mixed, `id,wave,score,mark,third\n${marks.join('\n')}\n`);
    const axes = (both.match(/<svg\b.*?<\/svg>/gs) ?? []).map((picture) => [
      /schaal \d+ tot \d+/.exec(picture)?.[0],
      ...(picture.match(/>(?:trots|cijfer|eer)</g) ?? []),
    ]);
    expect(axes).toEqual([
      ['schaal 1 tot 5', '>eer<', '>trots<'],
      ['schaal 0 tot 10', '>cijfer<'],
    ]);
  });

  it('draws a score without a range as far as its interval goes', async () => {
    const scores = ['1,pre,3', '1,post,9', '2,pre,5', '2,post,4', '3,pre,6', '3,post,8'];
    const { code, out } = await run(
      { ...plainDesign, threshold: 0 },
      `id,wave,score\n${scores.join('\n')}\n`,
      ['--format', 'html'],
    );
    // 4.67 before, 2.33 higher after, -6.4 to +11.1
    const words = [...out.matchAll(/<text [^>]*>(?:<tspan[^>]*>)?([^<]*)/g)].map(([, word]) => word ?? '');
    expect([code, words]).toEqual([
      0,
      expect.arrayContaining(['0', '15', 'gemiddelde; de score heeft geen vaste grenzen']),
    ]);
    expect(out).not.toMatch(/schaal −?\d+ tot/);
  });

  it('calls an interval by the confidence that was asked for, in words and pictures', async () => {
    for (const language of ['nl', 'en']) {
      const { out } = await run({ ...richDesign, confidence: 0.9 }, richCsv(), [
        '--format',
        'html',
        '--language',
        language,
      ]);
      const results = out.slice(0, out.lastIndexOf('<h2>'));
      expect(results).not.toMatch(/95 ?%/);
      expect(
        results.match(/90 %-(interval| en 80 %-interval)|90%( and 80%)? interval/g)?.length,
      ).toBeGreaterThan(40);
    }
  });

  it('says of people who all changed alike that nothing can be computed, and not that they are too few', async () => {
    const people = ['A', 'B'].flatMap((name) => groupOf('P1', name, [0, 0, 0, 0, 0, 0]));
    const alike = await page(fullDesign, fullCsv(people));
    expect(alike).not.toContain('<svg');
    const said = wordsOf(alike.slice(0, alike.indexOf('Alle cijfers')));
    expect(said).not.toContain('e weinig mensen');
    expect(said).toContain('Uit deze antwoorden is geen verandering te berekenen.');
    expect(said.split(nl.cell.notEstimable['no-variance'])).toHaveLength(1 + 3 * 2);
  });

  it('has words for one person, for nobody, for all alike, and for a scale without a margin', async () => {
    const lowest = { ...plainDesign, threshold: 0 };
    const one = wordsOf(await page(lowest, `id,wave,score\n${row(1, '3', '4')}`));
    expect(one).toContain('1 persoon en 1 traject');
    expect(one).toContain(nl.cell.notEstimable['too-few-pairs']);
    const nobody = wordsOf(await page(lowest, `id,wave,score\n${row(1, '3', 'NA')}`));
    expect(nobody).toContain(nl.cell.notEstimable['all-missing']);
    const alike = wordsOf(await page(lowest, `id,wave,score\n${row(1, '3', '4')}${row(2, '2', '3')}`));
    expect(alike).toContain(nl.cell.notEstimable['no-variance']);
    const two = wordsOf(await page(lowest, `id,wave,score\n${row(1, '3', '4')}${row(2, '2', '2')}`));
    expect(two).toContain(nl.cell.withoutMargin.tooFew);
    const few = wordsOf(await page(plainDesign, `id,wave,score\n${row(1, '3', '4')}${row(2, '2', '2')}`));
    expect(few).toContain(nl.cell.withheld);
  });
});
