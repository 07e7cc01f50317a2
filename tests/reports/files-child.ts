import { readFileSync } from 'node:fs';
import { releasedCharts } from '#analysis/charts/released-charts.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { chartFormatSchema } from '#server/contract/chart-format.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { chartFile } from '#server/exports/chart-file.ts';
import { releaseExport } from '#server/exports/release-export.ts';
import { onlyGroup } from '#server/release/group-session.ts';
import { groupSlides } from '#server/reports/group-slides.ts';
import { drawPictures } from '#server/reports/pictures.ts';
import { reportFile } from '#server/reports/report-file.ts';
import { sha256 } from '#server/store/sha256.ts';

/*
 * A process of its own, in a locale and a time zone of its own: reads a release, and tells the hash of every file that
 * is made of it.
 */
const body = readFileSync(0, 'utf8');
const release = releaseSchema.parse(JSON.parse(body));
const input = { release, body, hash: 'b'.repeat(64), instrument: currentInstrument, language: 'nl' } as const;
const hashes: Record<string, string> = {};
for (const file of ['figures.csv', 'codebook.csv', 'codebook.html', 'release.schema.json'] as const) {
  const made = await releaseExport(file, input);
  hashes[file] = sha256(made);
}
for (const chart of releasedCharts(release, 'nl')) {
  // Pixels are slow, and drawn from the SVG: one picture of them is enough.
  for (const format of chartFormatSchema.options) {
    if (format === 'png' && chart.id !== 'rocket') continue;
    const made = await chartFile(chart, format, { language: 'nl', layout: 'wide' });
    hashes[`${chart.id}.${format}`] = sha256(made);
  }
}
const [group] = release.groups;
if (group !== undefined) {
  const shown = onlyGroup(release, group.id);
  const slides = groupSlides({ group, release: shown, state: null, notes: [], language: 'nl' });
  const pictures = await drawPictures(slides, () => undefined);
  hashes['slides.pptx'] = sha256(await reportFile(slides, pictures, 'pptx'));
}
process.stdout.write(JSON.stringify({ hashes, locale: Intl.DateTimeFormat().resolvedOptions() }));
