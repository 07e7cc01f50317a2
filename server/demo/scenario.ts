import type { WaveKind } from '#instruments/instrument.ts';
import type { SimulatedGroup } from '#server/rehearsal/simulate-answers.ts';

/** A made-up group and its name; `answeredAfter` is by the time the visitor looks. */
export interface GroupScenario extends SimulatedGroup {
  readonly name: string;
}

/** A made-up pilot. Weeks are counted back from today; null = that has not happened yet. */
export interface PilotScenario {
  readonly organisation: string;
  readonly title: string;
  readonly sessionsPlanned: number;
  readonly groups: readonly GroupScenario[];
  readonly waves: readonly {
    readonly kind: Exclude<WaveKind, 'hub'>;
    readonly openedWeeksAgo: number | null;
    readonly closedWeeksAgo: number | null;
  }[];
  readonly released: boolean;
}

export const programmeTitle = 'Routekaart Goed Werk (verzonnen voorbeeld)';

/** Finished and released. The managers' group ends under the threshold: four of them answered twice. */
const ministry: PilotScenario = {
  organisation: 'Ministerie van Verbinding',
  title: 'Goed Werk bij drie beleidsdirecties',
  sessionsPlanned: 4,
  groups: [
    {
      name: 'Directie Bereikbaarheid',
      size: 16,
      answeredBefore: 15,
      answeredAfter: 13,
      change: { eigenwaarde: 0.2, beroepstrots: 0.5, beroepseer: 0.2 },
    },
    {
      name: 'Directie Leefomgeving',
      size: 14,
      answeredBefore: 14,
      answeredAfter: 12,
      change: { eigenwaarde: 0.1, beroepstrots: 0.4, beroepseer: 0.1 },
    },
    {
      name: 'Directie Kennis en Strategie',
      size: 12,
      answeredBefore: 10,
      answeredAfter: 8,
      change: { eigenwaarde: 0.2, beroepstrots: 0.6, beroepseer: 0 },
    },
    {
      name: 'Leidinggevenden',
      size: 8,
      answeredBefore: 7,
      answeredAfter: 4,
      change: { eigenwaarde: 0, beroepstrots: 0.2, beroepseer: 0.3 },
    },
  ],
  waves: [
    { kind: 'before', openedWeeksAgo: 34, closedWeeksAgo: 32 },
    { kind: 'after', openedWeeksAgo: 12, closedWeeksAgo: 10 },
  ],
  released: true,
};

/** Waits in the open after wave: some answered, others still hold a link. */
const taxOffice: PilotScenario = {
  organisation: 'Belastingkantoor Rivierenland',
  title: 'Goed Werk aan de balie en in het team',
  sessionsPlanned: 4,
  groups: [
    {
      name: 'Uitvoerende medewerkers',
      size: 16,
      answeredBefore: 15,
      answeredAfter: 8,
      change: { eigenwaarde: 0.2, beroepstrots: 0.3, beroepseer: 0.3 },
    },
    {
      name: 'Teamleiders',
      size: 12,
      answeredBefore: 11,
      answeredAfter: 6,
      change: { eigenwaarde: 0.1, beroepstrots: 0.2, beroepseer: 0.4 },
    },
  ],
  waves: [
    { kind: 'before', openedWeeksAgo: 20, closedWeeksAgo: 18 },
    { kind: 'after', openedWeeksAgo: 1, closedWeeksAgo: null },
  ],
  released: false,
};

/** Has just opened its before wave; nobody answered yet. */
const customs: PilotScenario = {
  organisation: 'Douane Noordzeehaven',
  title: 'Goed Werk bij toezicht en kantoor',
  sessionsPlanned: 4,
  groups: [
    {
      name: 'Toezicht buiten',
      size: 14,
      answeredBefore: 0,
      answeredAfter: 0,
      change: { eigenwaarde: 0, beroepstrots: 0, beroepseer: 0 },
    },
    {
      name: 'Kantoor en planning',
      size: 10,
      answeredBefore: 0,
      answeredAfter: 0,
      change: { eigenwaarde: 0, beroepstrots: 0, beroepseer: 0 },
    },
  ],
  waves: [
    { kind: 'before', openedWeeksAgo: 0, closedWeeksAgo: null },
    { kind: 'after', openedWeeksAgo: null, closedWeeksAgo: null },
  ],
  released: false,
};

export const scenario = { ministry, taxOffice, customs } as const;
