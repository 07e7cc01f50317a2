import { describe, expect, it } from 'vitest';
import { keptUntil } from '#client/src/participant/local-record.ts';
import { html, toText } from '#server/pages/html.ts';
import { privacyPage } from '#server/pages/privacy-page.ts';
import { instruments } from '#instruments/registry.ts';
import { startPage } from '#server/pages/start-page.ts';
import { withdrawPage } from '#server/pages/withdraw-page.ts';
import { payload, record } from './a-questionnaire.ts';
import { contextIn, everyPage, start } from './every-page.ts';

const day = 24 * 60 * 60 * 1000;
const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'> & </title>`;
const pages = everyPage();
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
const between = (text: string, tag: string): string =>
  new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(text)?.[1]?.trim() ?? '';

describe('Every page', () => {
  it.each(pages)('$name has a language, a title, one heading of the first rank and a main part', (each) => {
    const { page, language } = each;
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain(`<html lang="${language}">`);
    expect(between(page, 'title')).toMatch(/^.{4,} – Drietrap$/);
    expect(count(page, /<h1[ >]/g)).toBe(1);
    expect(between(page, 'h1')).not.toBe('');
    expect(count(page, /<main[ >]/g)).toBe(1);
  });

  it.each(pages)(
    '$name holds nothing that a strict policy forbids and nothing from elsewhere',
    ({ page }) => {
      expect(page).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/)/);
      expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
      expect(page).not.toMatch(/(?:https?:)?\/\/[a-z]/i);
      expect(page).not.toMatch(/\b(?:undefined|NaN|\[object)/);
    },
  );

  it.each(pages)('$name says that its data are made up', ({ page, language }) => {
    expect(page).toContain(language === 'nl' ? 'verzonnen gegevens' : 'made-up data');
  });

  it.each(everyPage(hostile))('$name shows what a stranger typed as text, never as markup', ({ page }) => {
    expect(page).not.toContain('<script>alert');
    expect(page).not.toMatch(/<img/);
    expect(count(page, /<\/title>/g)).toBe(1);
  });

  it('says nothing about made-up data on a real installation', () => {
    expect(startPage(contextIn('nl', false), start)).not.toContain('verzonnen');
  });

  it('says something else in English than in Dutch', () => {
    const dutch = pages.filter(({ language }) => language === 'nl');
    const english = pages.filter(({ language }) => language === 'en');
    const headings = (of: typeof pages): string[] => of.map(({ page }) => between(page, 'h1'));
    expect(english).toHaveLength(dutch.length);
    const same = headings(dutch).filter((heading, index) => heading === headings(english)[index]);
    expect(same.filter((heading) => heading !== 'Studio')).toEqual([]);
  });
});

describe('The start page', () => {
  const page = startPage(contextIn('nl'), start);

  it('tells who asks, how long it takes, from which number on, and until when', () => {
    for (const fact of [
      'Stichting Beroepseer',
      'Ministerie van Voorbeelden',
      '4 minuten',
      'minstens 6 mensen',
      '18 december 2026',
      '1 juli 2027',
    ]) {
      expect(page).toContain(fact);
    }
  });

  it('says in the words of the questionnaire what it is, and that it is new', () => {
    expect(page).toContain('De lijst is &lt;nieuw&gt;.');
    expect(startPage(contextIn('en'), start)).toContain('The list is &lt;new&gt;.');
    for (const { id, purpose } of instruments.filter((each) => each.id !== 'hub')) {
      expect([id, purpose.nl]).toEqual([id, expect.stringMatching(/nieuw.*nog niet onderzocht/)]);
    }
  });

  it('works without script: one plain form to its own address, nothing ticked beforehand', () => {
    expect(page).toMatch(/<form\s+method="post"\s+action="\/m\/A1B"/);
    for (const name of ['code', 'consent', 'language']) expect(page).toContain(`name="${name}"`);
    expect(page).not.toContain('checked');
  });

  it('says each error on top and beside its field, in the same words, and first in the title', () => {
    const wrong = startPage(contextIn('nl'), { ...start, code: 'AB', errors: ['code-unknown'] });
    expect(count(wrong, /Deze code kennen wij niet/g)).toBe(2);
    expect(wrong).toContain('href="#code"');
    expect(wrong).toMatch(/aria-describedby="code-hint code-error"\s+aria-invalid="true"/);
    expect(between(wrong, 'title')).toMatch(/^Fout: /);
    expect(wrong).toContain('value="AB"');
  });

  it('keeps the code in the language link only where the script puts it: the address carries none', () => {
    const typed = startPage(contextIn('nl'), { ...start, code: 'GEHEIM' });
    expect(count(typed, /GEHEIM/g)).toBe(1);
  });
});

describe('The page about who sees what', () => {
  it('is honest about who could link a code to answers, and until when', () => {
    const page = privacyPage(contextIn('nl'));
    expect(page).toMatch(/zowel de server\s+beheert als de map met sleutels/);
    expect(page).toContain('30 dagen na het sluiten van de laatste meting');
    expect(page).toContain('minstens 5 mensen');
  });

  it('names everything that is ever made known, not averages alone', () => {
    const page = privacyPage(contextIn('nl'));
    for (const made of [
      'verdeeld zijn',
      'uit een lijst',
      'vervolgmeting',
      'geen nameting',
      'vergelijking van vier',
    ]) {
      expect(page).toContain(made);
    }
    for (const text of [page, startPage(contextIn('nl'), start)]) {
      expect(text).not.toMatch(/alleen\s+gemiddelden|dezelfde\s+gemiddelden/i);
    }
  });

  it('tells how long a browser keeps what was not sent, as it does', () => {
    const page = privacyPage(contextIn('nl'));
    expect(page).toContain('hoogstens zeven dagen');
    expect(keptUntil(record)).toBe(7 * day);
    expect(page).toContain('hoogstens 37 dagen');
    expect(keptUntil({ ...record, payload })).toBe(37 * day);
  });
});

describe('The page to withdraw', () => {
  it('never sends the own words back', () => {
    const page = withdrawPage(contextIn('nl'), { code: 'AB', errors: ['words-wrong'] });
    expect(page).toMatch(/name="words"\s+value=""/);
  });
});

describe('The template for markup', () => {
  it('escapes what is put in, keeps its own markup, and leaves nothing for null and false', () => {
    const inner = html`<b>${'a & b'}</b>`;
    expect(toText(html`<p title="${'"x"'}">${inner}${null}${false}${['<', 3]}</p>`)).toBe(
      '<p title="&quot;x&quot;"><b>a &amp; b</b>&lt;3</p>',
    );
  });
});
