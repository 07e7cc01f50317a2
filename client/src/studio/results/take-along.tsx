import type { ReactNode } from 'react';
import { exportSchema, readExport } from '#server/contract/exports.ts';
import { readRehearsedFile, rehearsedFileSchema } from '#server/contract/rehearsal.ts';
import { readStateFile, stateFileSchema } from '#server/contract/state.ts';
import { addressOf } from '#client/src/api.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { ReportMaker } from '#client/src/studio/reports/report-maker.tsx';
import { reportOrder } from '#client/src/studio/reports/report-order.ts';
import { waveOf, type ReleasePlace } from '#client/src/studio/queries.ts';
import { reportTexts } from '#client/src/studio/texts/report-texts.ts';

/** What can be taken along: a report to read or present, and the figures as files. */
export function TakeAlong({ place }: { readonly place: ReleasePlace }): ReactNode {
  const text = useTexts(reportTexts);
  return (
    <section aria-labelledby="meenemen" className="take-along no-print">
      <h2 id="meenemen" tabIndex={-1}>
        {text.heading}
      </h2>
      <h3>{text.report}</h3>
      <ReportMaker order={reportOrder(place)} />
      <Files place={place} />
    </section>
  );
}

/** The figures as files: of a release many, of a state three, of a rehearsal those that people open themselves. */
function Files({ place }: { readonly place: ReleasePlace }): ReactNode {
  const text = useTexts(reportTexts);
  const { language } = useLanguage();
  const { pilot } = place;
  const files =
    place.of === 'rehearsal'
      ? rehearsedFileSchema.options.map((file) => ({
          file,
          href: addressOf(readRehearsedFile.path, { pilot, file }, { language, ...waveOf(place) }),
        }))
      : place.of === 'state'
        ? stateFileSchema.options.map((file) => ({
            file,
            href: addressOf(readStateFile.path, { pilot, file }, { language }),
          }))
        : exportSchema.options.map((file) => ({
            file,
            href: addressOf(readExport.path, { pilot, file }, { language, ...waveOf(place) }),
          }));
  return (
    <details className="about-chart">
      <summary>{text.files}</summary>
      <ul className="downloads">
        {files.map(({ file, href }) => (
          <li key={file}>
            <a href={href} download={file}>
              {text.exports[file]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
