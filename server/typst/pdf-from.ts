import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { settable } from '#server/charts/settable.ts';

/** The faces documents are set in: the project's own, so that a page is the same on every machine. */
const faces = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
] as const;

/** A folder that does not exist: a document can read the files it is handed, and nothing of the machine. */
const emptyFolder = join(import.meta.dirname, 'no-files-here');

/** What a document consists of beside its text, and what the PDF has to be. */
export interface PdfChoice {
  /** Files that the text names, by name without a folder: `#image("rocket.svg", alt: "...")`. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  /** PDF/UA-1 (accessible) or PDF/A-2a (accessible and archivable); one document can claim one of them. */
  readonly standard?: 'ua-1' | 'a-2a';
}

/**
 * The one room of Typst: a tagged PDF of a document, the same bytes for the same document.
 *
 * The document names its title and language (`#set document(title: ...)`, `#set text(lang: "nl")`); 'a-2a' needs a date
 * too. It may use "Source Sans 3" (400, 600, 700, italic) and "Source Serif 4" (400, 600).
 *
 * @throws Error with the messages of the compiler, when the text cannot be compiled, warns (a font that is not there
 * would make another page on another machine), or does not meet the standard (an image without `alt`).
 */
export function pdfFrom(text: string, choice: PdfChoice = {}): Buffer {
  try {
    return compiled(text, choice);
  } catch (error) {
    if (!hasUnknownSign(error)) throw error;
    // Somebody's name has an emoji, or letters that no face has: an open square for it, rather than no document.
    return compiled(settable(text), { ...choice, files: settablePictures(choice.files ?? {}) });
  }
}

function settablePictures(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      name.endsWith('.svg') ? Buffer.from(settable(Buffer.from(content).toString('utf8'))) : content,
    ]),
  );
}

const hasUnknownSign = (error: unknown): boolean => String(error).includes('could not be displayed');

function compiled(text: string, { files = {}, standard = 'ua-1' }: PdfChoice): Buffer {
  const compiler = NodeCompiler.create({ workspace: emptyFolder, fontArgs: [{ fontBlobs: readFaces() }] });
  for (const [name, content] of Object.entries(files)) {
    compiler.mapShadow(join(emptyFolder, name), Buffer.from(content));
  }
  const document = compiler.compile({ mainFileContent: text });
  const said = (document.takeDiagnostics() ?? document.takeWarnings())?.shortDiagnostics ?? [];
  if (document.result === null || said.length > 0) {
    throw new Error(`The document could not be made: ${JSON.stringify(said)}`);
  }
  return compiler.pdf(document.result, { pdfStandard: standard, creationTimestamp: 0 });
}

function readFaces(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return faces.map((face) => readFileSync(resolve(face)));
}
