import type { ReactNode } from 'react';
import { exportSchema, readExport } from '#server/contract/exports.ts';
import { orderReport } from '#server/contract/reports.ts';
import { addressOf, callApi } from '#client/src/api.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { ReportMaker } from '#client/src/studio/reports/report-maker.tsx';
import { reportTexts } from '#client/src/studio/texts/report-texts.ts';

/** What can be taken along: a report to read or present, and the figures as files. */
export function TakeAlong({ pilot }: { readonly pilot: string }): ReactNode {
  const text = useTexts(reportTexts);
  const { language } = useLanguage();
  return (
    <section aria-labelledby="meenemen" className="take-along no-print">
      <h2 id="meenemen" tabIndex={-1}>
        {text.heading}
      </h2>
      <h3>{text.report}</h3>
      <ReportMaker order={async (body) => callApi(orderReport, { params: { pilot }, body })} />
      <details className="about-chart">
        <summary>{text.files}</summary>
        <ul className="downloads">
          {exportSchema.options.map((file) => (
            <li key={file}>
              <a href={addressOf(readExport.path, { pilot, file }, { language })} download={file}>
                {text.exports[file]}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
