/** What a report over several pilots says beside the sentences of the analysis. */
const nl = {
  title: 'Eigenwaarde, beroepstrots en beroepseer: alle trajecten',
  subtitle: (programme: string, pilots: string) =>
    `${programme} · ${pilots} ${pilots === '1' ? 'traject' : 'trajecten'} met een publicatie`,
  anonymous: (number: number) => `Traject ${String(number)}`,
  finding: (pilots: string, people: string) =>
    `${pilots} ${pilots === '1' ? 'traject,' : 'trajecten, samen'} ${people} mensen die beide keren antwoordden`,
  internal:
    'Intern rapport: alleen voor Stichting Beroepseer, want er staan cijfers van verschillende organisaties in.',
  none: 'Nog geen traject met cijfers',
  sections: {
    summary: 'Samenvatting',
    pilots: 'Per traject',
    pooled: 'De trajecten naast elkaar',
    appendix: 'Bijlage: alle cijfers',
  },
  lead: 'Elk traject staat naast zijn eigen begin. De volgorde van de trajecten zegt niets: dit is geen ranglijst.',
  rows: (scale: string, shown: string, higher: string, lower: string) =>
    `${scale}: ${shown} met cijfers, waarvan ${higher} hoger en ${lower} lager.`,
  fewOrganisations:
    'Hoeveel trajecten hoger of lager uitkwamen, staat in een openbaar rapport pas vanaf vier organisaties.',
  tooFew: 'Trajecten met te weinig mensen om te tonen',
  when: 'Weken tussen de metingen en bijeenkomsten: per traject in de tabel aan het eind.',
  caption: 'Verandering per traject en schaal, met het 95 %-interval',
  hashes: 'Controlegetallen van de publicaties (sha-256)',
  pilot: 'Traject',
};

const en = {
  title: 'Self-worth, professional pride and professional honour: all pilots',
  subtitle: (programme, pilots) =>
    `${programme} · ${pilots} ${pilots === '1' ? 'pilot' : 'pilots'} with a release`,
  anonymous: (number) => `Pilot ${String(number)}`,
  finding: (pilots, people) =>
    `${pilots} ${pilots === '1' ? 'pilot,' : 'pilots, together'} ${people} people who answered both times`,
  internal: 'Internal report: for Stichting Beroepseer only, for it holds figures of several organisations.',
  none: 'No pilot with figures yet',
  sections: {
    summary: 'Summary',
    pilots: 'By pilot',
    pooled: 'The pilots side by side',
    appendix: 'Appendix: all figures',
  },
  lead: 'Each pilot stands beside its own start. The order of the pilots says nothing: this is no ranking.',
  rows: (scale, shown, higher, lower) =>
    `${scale}: ${shown} with figures, of which ${higher} higher and ${lower} lower.`,
  fewOrganisations:
    'How many pilots came out higher or lower is told in a public report from four organisations on.',
  tooFew: 'Pilots with too few people to show',
  when: 'Weeks between the waves and sessions held: of each pilot in the table at the end.',
  caption: 'Change by pilot and scale, with the 95% interval',
  hashes: 'Hashes of the releases (sha-256)',
  pilot: 'Pilot',
} satisfies typeof nl;

export const programmeTexts = { nl, en };
