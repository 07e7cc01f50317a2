import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * Makes an accessible PDF (PDF/UA-1, tagged) of a Typst document. Throws an Error with the compiler's message when
 * the document cannot be compiled, or does not meet the standard.
 */
export function typstPdf(source: string): Buffer {
  const compiler = NodeCompiler.create();
  const compiled = compiler.compile({ mainFileContent: source });
  if (compiled.result === null) {
    throw new Error(
      `The document could not be made: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? [])}`,
    );
  }
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
}
