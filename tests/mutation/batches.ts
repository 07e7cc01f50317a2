/** A part of the code, and the tests that have to notice when something in it is changed. */
export interface Batch {
  readonly name: string;
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

/** Without the properties: those take seconds, and what they notice the others notice too. */
const figures = [
  'tests/analysis/{agreement-with-r,cell-moments,degenerate,distributions,edges,extremes,model-edges,numerics,published-cases,rank-parts,small-methods}.test.ts',
];

/** What may be shown; the attacks on made-up organisations take too long to be tried for every change. */
const rules = [
  'tests/release/{answers,disclosure-parts,make-release,module-figures,rank-audit,response,rules,total-interval}.test.ts',
];

/** What is said of results: every sentence and table of the examples is read aloud. */
const wordsTests = ['tests/release/words-read-aloud.test.ts', 'tests/release/words*.test.ts'];

const inAnalysis = (names: string): string[] => names.split(' ').map((name) => `analysis/${name}.ts`);

export const batches: readonly Batch[] = [
  {
    name: 'scoring',
    mutate: ['instruments/score-scale.ts', 'instruments/scoring.ts', 'instruments/item-bytes.ts'],
    tests: ['tests/instruments/{answers,modules}.test.ts', 'tests/analysis/scoring.test.ts'],
  },
  { name: 'disclosure', mutate: ['analysis/disclosure/*.ts'], tests: rules },
  {
    name: 'release',
    mutate: inAnalysis(
      'report released-cell released-scale decided-scale total-interval second-estimate between-groups unlinked-scale module-figures response-counts pooled-term core-of release-head verdict words/numbers',
    ),
    tests: [
      ...rules,
      'tests/release/{beside-a-release,between-groups,release-decisions,release-parts,second-estimate,words,words-every-case}.test.ts',
      'tests/analysis/published-cases.test.ts',
    ],
  },
  {
    name: 'beside a release',
    mutate: [
      ...inAnalysis('benchmark state-release hub-picture response-quality sensitivity'),
      'analysis/evidence/*.ts',
    ],
    tests: [
      'tests/release/{benchmark,beside-a-release,words-every-case,words-state}.test.ts',
      'tests/analysis/evidence*.test.ts',
    ],
  },
  {
    name: 'sentences',
    mutate: [
      ...inAnalysis(
        'words/nl words/en words/benchmark-finding words/between-waves words/between-groups-sentences words/cautions words/cell-sentences words/counted-options words/finding-title words/followed-units words/follow-up-texts words/group-finding words/lead-sentences words/list words/messages words/needed-people words/number-of-people words/scale-name words/sensitivity-sentences words/shows-a-group words/state-texts words/state-words words/told-answers words/too-few words/verdict-words tipping-point top-first',
      ),
    ],
    tests: wordsTests,
  },
  {
    name: 'how it was made',
    mutate: inAnalysis('methods methods-figures version words/how-made words/how-drawn words/later-wave'),
    tests: wordsTests,
  },
  {
    name: 'tables and captions',
    mutate: inAnalysis(
      'words/table-texts words/picture-texts words/chart-words words/confidence words/detail-tables words/figure-tables words/released-tables words/response-table words/table words/unlinked-table',
    ),
    tests: wordsTests,
  },
  {
    name: 'charts',
    mutate: ['analysis/charts/*.ts', 'analysis/with-scales.ts'],
    tests: ['tests/charts/{axis,looked-at}.test.ts', 'tests/release/words-read-aloud.test.ts'],
  },
  {
    name: 'ranks and signs',
    mutate: inAnalysis(
      'signed-rank-shift signed-rank-exact signed-rank-large signed-rank-distribution tied-ranks walsh-averages sign-flip-test random-bits',
    ),
    tests: figures,
  },
  {
    name: 'changes and differences',
    mutate: inAnalysis(
      'paired-shift standardized-shift unlinked-shift welch equivalence shares attrition ends reliable-change holm complete-pairs estimate statistics within-variance difference-in-differences clustered-difference ancova-shift',
    ),
    tests: figures,
  },
  {
    name: 'models and pools',
    mutate: inAnalysis('mixed-shift random-intercept lowest-ratio pool-shifts cronbach-alpha cell-moments'),
    tests: figures,
  },
  {
    name: 'distributions',
    mutate: inAnalysis('distributions gamma noncentral-t find-root detectable-shift'),
    tests: figures,
  },
];
