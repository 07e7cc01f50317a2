import { docxReport } from './formats/docx.ts';
import { htmlReport } from './formats/html.ts';
import { pdfReport } from './formats/pdf.ts';
import { pptxReport } from './formats/pptx.ts';
import type { Report } from './model.ts';
import type { Pictures } from './pictures.ts';
import type { ReportFormat } from '#server/contract/reports.ts';

/** What a file of each format is called, and its media type. */
export const reportTypes = {
  pdf: { extension: 'pdf', type: 'application/pdf' },
  pdfa: { extension: 'pdf', type: 'application/pdf' },
  docx: {
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pptx: {
    extension: 'pptx',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  html: { extension: 'html', type: 'text/html; charset=utf-8' },
} as const satisfies Record<ReportFormat, object>;

type Maker = (report: Report, pictures: Pictures) => Uint8Array | Promise<Uint8Array>;

const makers: Readonly<Record<ReportFormat, Maker>> = {
  pdf: (report, pictures) => pdfReport(report, pictures, 'ua-1'),
  pdfa: (report, pictures) => pdfReport(report, pictures, 'a-2a'),
  docx: docxReport,
  pptx: pptxReport,
  html: (report, pictures) => new TextEncoder().encode(htmlReport(report, pictures)),
};

/** A report as a file. */
export async function reportFile(
  report: Report,
  pictures: Pictures,
  format: ReportFormat,
): Promise<Uint8Array> {
  return makers[format](report, pictures);
}
