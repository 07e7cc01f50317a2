import type { ExportName } from '#server/contract/exports.ts';
import type { StateFile } from '#server/contract/state.ts';
import type { ReportFormat } from '#server/contract/reports.ts';

const nl = {
  heading: 'Rapport en bestanden',
  report: 'Een rapport maken',
  audience: 'Voor wie is het rapport?',
  audiences: {
    internal: { name: 'Intern:', help: 'voor de organisatie en de groepen, met namen van groepen.' },
    public: { name: 'Openbaar:', help: 'zonder namen, en zonder groepen van minder dan 10 mensen.' },
  },
  make: 'Maak het rapport',
  tooMany: {
    title: 'Er worden al vier rapporten voor u gemaakt.',
    detail: 'Wacht tot er een klaar is, of stop er een.',
  },
  working: 'Het rapport wordt gemaakt.',
  progress: 'Hoe ver het rapport is',
  stop: 'Stop',
  ready: 'Het rapport is klaar. U kunt het een uur lang ophalen.',
  ended: {
    cancelled: 'Het maken is gestopt. Er is niets bewaard.',
    failed:
      'Het rapport kon niet worden gemaakt. Dat ligt niet aan u, en met de cijfers is niets mis. Druk nog een keer op “Maak het rapport”. Lukt het dan weer niet, meld het dan bij Stichting Beroepseer.',
  },
  formats: {
    pdf: 'PDF',
    pdfa: 'PDF voor het archief',
    docx: 'Word',
    pptx: 'Dia’s (PowerPoint)',
    html: 'Webpagina (HTML)',
  } satisfies Record<ReportFormat, string>,
  files: 'De cijfers als bestand',
  exports: {
    'figures.xlsx': 'Rekenblad (Excel)',
    'figures.csv': 'Cijfers (CSV)',
    'release.json': 'Publicatie (JSON)',
    'release.schema.json': 'Schema bij de JSON',
    'state.json': 'Stand (JSON)',
    'codebook.html': 'Codeboek',
    'codebook.csv': 'Codeboek (CSV)',
    'reproduce-in-r.zip': 'Narekenen in R (zip)',
  } satisfies Record<ExportName | StateFile, string>,
};

const en = {
  heading: 'Report and files',
  report: 'Make a report',
  audience: 'Who is the report for?',
  audiences: {
    internal: { name: 'Internal:', help: 'for the organisation and the groups, with names of groups.' },
    public: { name: 'Public:', help: 'without names, and without groups of fewer than 10 people.' },
  },
  make: 'Make the report',
  tooMany: {
    title: 'Four reports are already being made for you.',
    detail: 'Wait until one is ready, or stop one.',
  },
  working: 'The report is being made.',
  progress: 'How far the report is',
  stop: 'Stop',
  ready: 'The report is ready. You can fetch it for an hour.',
  ended: {
    cancelled: 'Making it was stopped. Nothing was kept.',
    failed:
      'The report could not be made. It is not your doing, and nothing is wrong with the figures. Press “Make the report” once more. If it fails again, tell Stichting Beroepseer.',
  },
  formats: {
    pdf: 'PDF',
    pdfa: 'PDF for the archive',
    docx: 'Word',
    pptx: 'Slides (PowerPoint)',
    html: 'Web page (HTML)',
  },
  files: 'The figures as files',
  exports: {
    'figures.xlsx': 'Spreadsheet (Excel)',
    'figures.csv': 'Figures (CSV)',
    'release.json': 'Release (JSON)',
    'release.schema.json': 'Schema of the JSON',
    'state.json': 'State (JSON)',
    'codebook.html': 'Codebook',
    'codebook.csv': 'Codebook (CSV)',
    'reproduce-in-r.zip': 'Check in R (zip)',
  },
} satisfies typeof nl;

export const reportTexts = { nl, en };
