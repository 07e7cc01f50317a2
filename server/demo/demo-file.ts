import type { FileDays, PilotFile } from '#server/contract/pilot-file.ts';
import { daysAfter } from '#server/day.ts';
import type { PilotScenario } from './scenario.ts';

const twoYears = 730;
const sixWeeks = 42;

/** The complete file of a made-up pilot; its references lead nowhere, and say so. */
export function demoFile({ organisation }: PilotScenario, { keysUntil, afterClosesOn }: FileDays): PilotFile {
  return {
    controller: organisation,
    processor: 'Stichting Beroepseer',
    agreement: { applies: true, text: 'Verwerkersovereenkomst VO-01 (verzonnen)' },
    basis: 'public-task',
    basisReason: 'Als werkgever zorgt de organisatie voor goed werk. Meedoen is vrijwillig (verzonnen).',
    worksCouncil: { applies: true, text: 'Instemming van de ondernemingsraad, kenmerk OR-01 (verzonnen)' },
    dpia: { applies: true, text: 'DPIA-01 (verzonnen)' },
    answersUntil: daysAfter(keysUntil, twoYears),
    benchmark: true,
    publicName: false,
    resultsBy: daysAfter(afterClosesOn ?? keysUntil, sixWeeks),
  };
}
