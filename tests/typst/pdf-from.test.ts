import { describe, expect, it } from 'vitest';
import { settable } from '#server/charts/settable.ts';
import { pdfFrom } from '#server/typst/pdf-from.ts';

const head = `#set document(title: "Een blad", date: none)
#set text(font: "Source Sans 3", lang: "nl")
#show heading: set text(font: "Source Serif 4", weight: 600)
`;
const square = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
);

describe('A PDF', () => {
  it('is tagged, names its language, passes as PDF/UA-1, and is the same twice', () => {
    const text = `${head}= Uitkomst\nZo *was* het, en _zo_ is het.\n#image("beeld.svg", alt: "Een vierkant")`;
    const pdf = pdfFrom(text, { files: { 'beeld.svg': square } });
    expect(pdfFrom(text, { files: { 'beeld.svg': square } }).equals(pdf)).toBe(true);
    const content = pdf.toString('latin1');
    expect(content).toMatch(/\/Marked true/);
    expect(content).toContain('/Lang (nl)');
    expect(content).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const face of ['SourceSans3-Regular', 'SourceSans3-Bold', 'SourceSans3-Italic', 'SourceSerif4'])
      expect(content).toContain(face);
  });

  it('can be made for the archive instead: PDF/A-2a', () => {
    const text = `#set document(title: "Een blad", date: datetime(year: 2026, month: 11, day: 26))\n${head.split('\n').slice(1).join('\n')}= Kop`;
    expect(pdfFrom(text, { standard: 'a-2a' }).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
  });

  it('is made of any name: a sign that no face has is an open square, the rest stands as it is', () => {
    for (const name of ['Team 🚀 Groei', '知识 & co', 'Ω ≥ ß ‑ é']) {
      const text = `${head}= ${name}\n#image("beeld.svg", alt: ${JSON.stringify(name)})`;
      const labelled = Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="9"><text y="9">${name.replace('&', '&amp;')}</text></svg>`,
      );
      expect(pdfFrom(text, { files: { 'beeld.svg': labelled } }).toString('latin1')).toMatch(/^%PDF/);
    }
    expect(settable('Team 🚀 Groei ≥ 知识 é')).toBe('Team □ Groei ≥ □□ é');
  });

  it.each([
    ['an image that a blind reader would miss', `${head}#image("beeld.svg")`, /missing alt text/],
    ['a font that this machine may lack', `${head}#text(font: "Comic Sans")[x]`, /unknown font family/],
    ['a file of the machine', `${head}#read("/etc/hostname")`, /file not found/],
    ['text that is no document', `${head}#panic("boe")`, /boe/],
  ])('is refused with %s', (_, text, message) => {
    expect(() => pdfFrom(text, { files: { 'beeld.svg': square } })).toThrow(message);
  });
});
