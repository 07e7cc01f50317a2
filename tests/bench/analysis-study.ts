import { analyseStudy } from '#server/command-line/analyse-study.ts';
import type { AnswerRow } from '#server/command-line/answer-rows.ts';
import { parseDesign } from '#server/command-line/design.ts';
import { gatherPeople } from '#server/command-line/study-people.ts';
import { simulation, type Simulation } from '#tests/analysis/simulate.ts';

const scaleIds = ['eigenwaarde', 'beroepstrots', 'beroepseer'];
const itemsOf = (scale: string): string[] => [1, 2, 3, 4, 5, 6].map((item) => `${scale}${item}`);

const design = parseDesign(
  JSON.stringify({
    columns: { person: 'id', pilot: 'pilot', group: 'group', wave: 'wave' },
    waves: { before: 'pre', after: 'post' },
    scales: scaleIds.map((id) => ({ id, items: itemsOf(id), range: [1, 5], minAnswered: 5, sesoi: 0.3 })),
  }),
  'design.json',
);

/** Answers of one person in one wave, around a level a scale, one in fifty skipped. */
function answersAround({ normal, uniform }: Simulation, levels: readonly number[], change: number) {
  const answers: Record<string, number | null> = {};
  for (const [place, scale] of scaleIds.entries()) {
    for (const item of itemsOf(scale)) {
      const answer = Math.round((levels[place] ?? 3) + change + 0.9 * normal());
      answers[item] = uniform() < 0.02 ? null : Math.min(5, Math.max(1, answer));
    }
  }
  return answers;
}

/** Made-up pilots of four groups of thirty, a tenth of the people missing in either wave. */
function studyRows(pilots: number): AnswerRow[] {
  const source = simulation(2026);
  const rows: AnswerRow[] = [];
  for (let place = 0; place < 120 * pilots; place += 1) {
    const levels = scaleIds.map(() => 3.6 + 0.6 * source.normal());
    const pilot = Math.floor(place / 120);
    for (const wave of ['before', 'after']) {
      if (source.uniform() < 0.1) continue;
      const answers = answersAround(source, levels, wave === 'after' ? 0.2 + 0.15 * Math.sin(pilot) : 0);
      const group = `G${Math.floor(place / 30) % 4}`;
      rows.push({ line: rows.length + 2, person: `p${place}`, pilot: `P${pilot}`, group, wave, answers });
    }
  }
  return rows;
}

export interface StudyMeasured {
  readonly pilots: number;
  readonly people: number;
  readonly cpuSeconds: number;
}

/** The complete report over many pilots, from answers to results: scored, paired, estimated, pooled. */
export function measureStudy(pilots: number): StudyMeasured {
  const rows = studyRows(pilots);
  const before = process.cpuUsage();
  const people = gatherPeople(rows, design, 'answers.csv');
  const results = analyseStudy(rows, people, design, () => undefined);
  const { user, system } = process.cpuUsage(before);
  if (results.pilots.length !== pilots) throw new Error('The report does not hold every pilot.');
  return { pilots, people: people.length, cpuSeconds: (user + system) / 1e6 };
}
