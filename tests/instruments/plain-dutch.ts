/** The names of what is measured: the one thing that a difficult word is needed for. */
const names = new Set([
  'professioneel',
  'zelfrespect',
  'eigenwaarde',
  'beroepstrots',
  'beroepseer',
  'vragenlijst',
]);

/** Long words that everybody knows who works somewhere. */
const ordinaryLongWords = new Set(['organisatie']);

/**
 * How words above level B1 that writers of policy reach for begin, with an ordinary word beside each.
 * The list is our own.
 */
const difficult: Readonly<Record<string, string>> = {
  aangaande: 'over',
  adequaat: 'goed',
  adequate: 'goed',
  ambacht: 'vak',
  ambitie: 'wens',
  competent: 'kunnen',
  conform: 'volgens',
  continu: 'steeds',
  erkenning: 'waardering',
  essentieel: 'belangrijk',
  evalu: 'nagaan',
  excellent: 'heel goed',
  facilit: 'helpen',
  functione: 'werken',
  geacht: 'moeten',
  gehanteerd: 'gebruikt',
  implement: 'invoeren',
  inherent: 'hoort bij',
  integr: 'eerlijk',
  intrinsiek: 'uit uzelf',
  kwalit: 'hoe goed',
  middels: 'met',
  moreel: 'goed of fout',
  morele: 'goed of fout',
  optim: 'zo goed mogelijk',
  particip: 'meedoen',
  perceptie: 'hoe u het ziet',
  prestatie: 'wat u bereikt',
  reflect: 'nadenken',
  streven: 'willen',
  teneinde: 'om',
  toereikend: 'genoeg',
  vakbekwaam: 'goed in het vak',
  verantwoord: 'uitleggen',
  verwezenlijk: 'bereiken',
  voldoening: 'plezier',
  zelfbewust: 'zeker',
};

const negations = new Set('niet geen nooit niets niemand nergens noch zonder amper nauwelijks'.split(' '));
const joining = new Set('en of maar omdat terwijl zodat'.split(' '));
const gendered = new Set('hij zij hem haar man vrouw mannen vrouwen'.split(' '));

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence !== '');

export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:['-][\p{L}]+)*/gu) ?? [];

/** Roughly: a Dutch syllable has one group of vowels. */
const syllablesOf = (word: string): number => (word.match(/[aeiouyéèëïöü]+/g) ?? []).length;

const ordinaryWord = (word: string): string | undefined =>
  Object.entries(difficult).find(([start]) => word.startsWith(start))?.[1];

/** What makes a Dutch text harder to read than level B1; an empty list when nothing was found. */
export function hardToRead(text: string): string[] {
  const words = wordsOf(text).filter((word) => !names.has(word));
  return [
    ...sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > 15)
      .map((sentence) => `long sentence: ${sentence}`),
    ...words.flatMap((word) => {
      const ordinary = ordinaryWord(word);
      return ordinary === undefined ? [] : [`difficult word: ${word} (${ordinary})`];
    }),
    ...words
      .filter((word) => syllablesOf(word) > 4 && !ordinaryLongWords.has(word))
      .map((word) => `long word: ${word}`),
    ...words
      .filter((word) => ['je', 'jij', 'jou', 'jouw'].includes(word))
      .map((word) => `another way of address: ${word}`),
  ];
}

/** What makes a statement hard to answer: more than one short sentence, a negation, two things at once, a gender. */
export function hardToAnswer(statement: string): string[] {
  const words = wordsOf(statement);
  const found = (set: ReadonlySet<string>, what: string) =>
    words.filter((word) => set.has(word)).map((word) => `${what}: ${word}`);
  return [
    ...(sentencesOf(statement).length === 1 ? [] : ['more than one sentence']),
    ...(words.length > 14 ? ['more than 14 words'] : []),
    ...(words.some((word) => ['ik', 'mij', 'mijn'].includes(word)) ? [] : ['about nobody']),
    ...found(negations, 'negation'),
    ...found(joining, 'two things'),
    ...found(gendered, 'gender'),
  ];
}
