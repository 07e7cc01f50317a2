import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What slides are finished with. */
export interface Finish {
  /** The language of every word, as `nl-NL`. */
  readonly code: string;
  /** Day (ISO) that the file says it was made on. */
  readonly day: string;
}

/** Letters that no XML may hold: one of them, typed or pasted by anybody, and the file does not open. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** The moment in the head of each packed file, the earliest there is. */
const packedAt = new Date(1980, 0, 1);

/**
 * The same slides as they are given. The library marks its notes, masters and defaults as American English, whatever it
 * is told, so that notes would be read aloud in the wrong voice; it runs the paragraphs of notes together; and it writes
 * down the moment, so that the same slides would be other bytes.
 */
export function finishSlides(slides: Uint8Array, { code, day }: Finish): Uint8Array {
  const files = Object.entries(unzipSync(slides)).map(([name, content]) => {
    const isText = name.endsWith('.xml');
    const finished = isText ? strToU8(finishXml(name, strFromU8(content), { code, day })) : content;
    // Pictures are packed already.
    const packed: [Uint8Array, { level: 0 | 6; mtime: Date }] = [
      finished,
      { level: isText ? 6 : 0, mtime: packedAt },
    ];
    return [name, packed] as const;
  });
  return zipSync(Object.fromEntries(files));
}

function finishXml(name: string, xml: string, { code, day }: Finish): string {
  const writable = xml.replaceAll(unwritable, '');
  if (name === 'docProps/core.xml')
    return writable.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, `${day}T00:00:00Z`);
  if (!name.startsWith('ppt/')) return writable;
  const spoken = writable.replaceAll(/\blang="en-US"/g, `lang="${code}"`);
  return name.startsWith('ppt/notesSlides/') ? inParagraphs(spoken, code) : spoken;
}

/** A line end within a run shows as a space: each line becomes a paragraph. */
function inParagraphs(xml: string, code: string): string {
  const next = `</a:t></a:r></a:p><a:p><a:r><a:rPr lang="${code}" dirty="0"/><a:t>`;
  return xml.replaceAll(/<a:t>[^<]*<\/a:t>/g, (run) => run.replaceAll('\n', next));
}
