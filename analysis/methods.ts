import type { Wording } from '#instruments/instrument.ts';

/** How one kind of figure is made: the one place that screens, reports, exports and the codebook print from. */
export interface Method {
  readonly name: Wording;
  /** What it is and how it is computed, in a sentence or two for who is no statistician. */
  readonly text: Wording;
  /** Formula or algorithm, short. */
  readonly formula: string;
  /** Where the method comes from. */
  readonly source: Wording;
  /** The same in R. */
  readonly r: string;
}

/** A publication, called the same in every language. */
const published = (source: string): Wording => ({ nl: source, en: source });
const counting: Wording = { nl: 'telling', en: 'counting' };

/** Every method, by the name that its result has in the results of the command line. */
export const methods = {
  paired: {
    name: { nl: 'Gemiddelde verandering', en: 'Mean change' },
    text: {
      nl: 'De verandering is het gemiddelde van ieders latere meting min de voormeting, van de mensen met een score in beide metingen. Het interval komt uit de gepaarde t-verdeling van Student.',
      en: 'The change is the average of everyone’s later wave minus the before wave, over the people with a score in both. The interval is that of the paired Student t distribution.',
    },
    formula: 'mean(after - before) +- t(n - 1) sd / sqrt(n)',
    source: published('Student (1908), Biometrika 6, 1-25'),
    r: 't.test(after, before, paired = TRUE)',
  },
  standardized: {
    name: { nl: 'Gestandaardiseerd verschil', en: 'Standardized change' },
    text: {
      nl: 'Het gestandaardiseerde verschil g is de verandering gedeeld door de gemiddelde spreiding van beide metingen, met de correctie van Hedges.',
      en: 'The standardized change g is the change divided by the average spread before and after, with Hedges’ correction.',
    },
    formula: 'd = change / sqrt((var before + var after) / 2); g = J(n - 1) d',
    source: published(
      'Bonett (2008), Psychological Methods 13, 99-109; Hedges (1981), J. Educational Statistics 6, 107-128',
    ),
    r: 'statpsych::ci.stdmean.ps',
  },
  signedRank: {
    name: { nl: 'Rangtoets van Wilcoxon', en: 'Signed rank test' },
    text: {
      nl: 'Het midden van de veranderingen, dat niet aan een paar grote veranderingen hangt (Hodges-Lehmann), met de rangtoets van Wilcoxon. Interval vanaf zes mensen.',
      en: 'The centre of the changes, which does not hang on a few large ones (Hodges-Lehmann), with Wilcoxon’s signed rank test. Interval from six people on.',
    },
    formula: 'median of all Walsh averages; exact given ties below n = 50, zeros kept',
    source: published(
      'Wilcoxon (1945), Biometrics Bulletin 1, 80-83; Hodges & Lehmann (1963), Ann. Math. Statist. 34',
    ),
    r: 'wilcox.test(after - before, conf.int = TRUE)  # R 4.6 or later',
  },
  signFlip: {
    name: { nl: 'Toets door tekens om te draaien', en: 'Sign-flip test' },
    text: {
      nl: 'Hoe vaak het toeval zo’n grote gemiddelde verandering geeft als ieders verandering net zo goed omgekeerd had kunnen zijn. Tot en met 20 mensen alle mogelijkheden, daarboven 9999 trekkingen.',
      en: 'How often chance gives as large a mean change if everyone’s change could as well have been the reverse. All possibilities up to 20 people, 9999 draws beyond.',
    },
    formula: 'share of sign patterns with |sum| as large; drawn: (b + 1) / (R + 1)',
    source: published('Phipson & Smyth (2010), Stat. Appl. Genet. Mol. Biol. 9, 39'),
    r: 'reproduce.R (sign_flip_test)',
  },
  mixed: {
    name: { nl: 'Tweede schatting, met iedereen', en: 'Second estimate, with everybody' },
    text: {
      nl: 'Een tweede schatting van de verandering, ook met wie maar één keer antwoordde (lineair gemengd model). Ze staat naast de eerste en komt er nooit voor in de plaats.',
      en: 'A second estimate of the change, also with those who answered only once (linear mixed model). It stands beside the first and never replaces it.',
    },
    formula: 'value = person + change after + error, REML, t with pairs - 1 df',
    source: published('Bates et al. (2015), J. Statistical Software 67(1)'),
    r: 'lme4::lmer(value ~ wave + (1 | person))',
  },
  unlinked: {
    name: { nl: 'Zonder koppeling', en: 'Without linking' },
    text: {
      nl: 'Iedereen van de voormeting tegenover iedereen van de latere meting, alsof het andere mensen zijn (Welch).',
      en: 'Everyone in the before wave against everyone in the later one, as if they were other people (Welch).',
    },
    formula: 'difference of means +- t sqrt(var1 / n1 + var2 / n2), Satterthwaite df',
    source: published('Welch (1947), Biometrika 34, 28-35'),
    r: 't.test(after, before)',
  },
  equivalence: {
    name: { nl: 'Geen verschil dat ertoe doet', en: 'No change that matters' },
    text: {
      nl: 'Of een verandering die ertoe doet naar beide kanten is uit te sluiten (twee eenzijdige toetsen).',
      en: 'Whether a change that matters can be ruled out in either direction (two one-sided tests).',
    },
    formula: 't = (change +- margin) / se; equivalent when the 90 % interval lies within the margins',
    source: published('Schuirmann (1987), J. Pharmacokin. Biopharm. 15, 657-680'),
    r: 'TOSTER::t_TOST',
  },
  shares: {
    name: { nl: 'Hoger, gelijk, lager', en: 'Higher, same, lower' },
    text: {
      nl: 'Hoeveel mensen minstens de kleinste verandering die ertoe doet hoger of lager uitkwamen, en hoeveel ongeveer gelijk bleven.',
      en: 'How many people came out higher or lower by at least the smallest change that matters, and how many stayed about the same.',
    },
    formula: 'counts of change >= margin, <= -margin, and the rest',
    source: counting,
    r: 'table(sign(after - before) * (abs(after - before) >= margin - 1e-9))',
  },
  detectable: {
    name: { nl: 'Wat te zien was geweest', en: 'What could have shown' },
    text: {
      nl: 'De verandering die een gepaarde t-toets bij deze omvang en spreiding in vier van de vijf keer vindt.',
      en: 'The change that a paired t test of this size and spread finds four times in five.',
    },
    formula: 'P(T(n - 1, sqrt(n) d) > t limit) = 0.80, solved for d',
    source: {
      nl: 'niet-centrale t-verdeling; Cohen (1988), Statistical Power Analysis',
      en: 'noncentral t distribution; Cohen (1988), Statistical Power Analysis',
    },
    r: 'power.t.test(n, power = 0.8, type = "paired")',
  },
  pairsNeeded: {
    name: { nl: 'Hoeveel mensen nodig zijn', en: 'How many people it takes' },
    text: {
      nl: 'Hoeveel mensen twee keer moeten antwoorden om de kleinste verandering die ertoe doet in vier van de vijf keer te zien, bij deze spreiding.',
      en: 'How many people have to answer twice for the smallest change that matters to show four times in five, with this spread.',
    },
    formula: '((z.975 + z.80) sd / margin)^2 + z.975^2 / 2, rounded up',
    source: published('Guenther (1981), Statistica Neerlandica 35, 243-244'),
    r: 'power.t.test(delta = margin, sd = sd, power = 0.8, type = "paired")',
  },
  attrition: {
    name: { nl: 'Wie wegbleef', en: 'Who left' },
    text: {
      nl: 'Hoe wie alleen de voormeting invulde begon, vergeleken met wie bleef, en hoeveel die mensen veranderd zouden moeten zijn om het gemiddelde van allen op nul te brengen (het kantelpunt).',
      en: 'How those who answered only before started, compared with those who stayed, and how much they would need to have changed for everyone’s mean change to be nought (the tipping point).',
    },
    formula: 'Hedges g of leavers minus stayers before; tipping point = -(pairs x change) / leavers',
    source: published('Hedges & Olkin (1985), Statistical Methods for Meta-Analysis'),
    r: 'metafor::escalc("SMD")',
  },
  ends: {
    name: { nl: 'Aan het eind van de schaal', en: 'At the end of the scale' },
    text: {
      nl: 'Welk deel van de mensen op de laagste of de hoogste score staat en dus niet verder kan.',
      en: 'Which share of people is at the lowest or the highest score and can go no further.',
    },
    formula: 'share of scores at the lowest and at the highest possible score',
    source: counting,
    r: 'mean(score == highest)',
  },
  flagged: {
    name: { nl: 'Zonder opvallende antwoorden', en: 'Without odd responses' },
    text: {
      nl: 'Een vragenlijst valt op als overal hetzelfde is geantwoord (zes vragen of meer), of sneller dan één seconde per vraag. Zulke antwoorden blijven meetellen; ernaast staat een berekening zonder.',
      en: 'A response is odd when every answer is the same (six questions or more), or came within a second a question. Such responses stay in every figure; beside them stands a run without.',
    },
    formula: 'longest string of equal answers = all answers; speed is one yes or no made at sending',
    source: published(
      'Johnson (2005), J. Research in Personality 39, 103-129; Curran (2016), J. Exp. Social Psych. 66, 4-19',
    ),
    r: 'careless::longstring',
  },
  disagreement: {
    name: { nl: 'Wanneer twee schattingen verschillen', en: 'When two estimates disagree' },
    text: {
      nl: 'Twee schattingen spreken elkaar tegen als de ene hoger zegt en de andere lager, als de ene buiten het interval van de andere ligt, of als er andere woorden uit volgen.',
      en: 'Two estimates disagree when one says higher and the other lower, when one lies outside the interval of the other, or when other words follow.',
    },
    formula: 'opposite signs, or an estimate outside the other interval, or another verdict',
    source: { nl: 'eigen regel', en: 'own rule' },
    r: 'reproduce.R (disagreement)',
  },
  verdict: {
    name: { nl: 'De woorden', en: 'The words' },
    text: {
      nl: 'De woorden volgen uit de grenzen van het interval en de kleinste verandering die ertoe doet, vastgelegd vóór de meting. Ligt het hele interval daarboven: duidelijk hoger. Ligt het boven nul: hoger, misschien maar een beetje. Ligt het helemaal tussen min en plus die grens: geen verschil dat ertoe doet. Lager gaat net zo. In alle andere gevallen: te weinig mensen om het te zeggen.',
      en: 'The words follow from the limits of the interval and the smallest change that matters, fixed before the measurement. If the whole interval lies above it: clearly higher. If it lies above nought: higher, possibly small. If it lies entirely between minus and plus that margin: no change that matters. Lower works the same way. In all other cases: too few people to tell.',
    },
    formula: 'L > S, U < -S, L > 0, U < 0, -S < L and U < S, else; the first that holds',
    source: {
      nl: 'eigen regel; geen verschil dat ertoe doet: met hetzelfde interval, bij 95 % dus 2,5 % aan elke kant',
      en: 'own rule; no change that matters: by the same interval, so at 95% with 2.5% on either side',
    },
    r: 'reproduce.R (word_of)',
  },
  pairedOverGroups: {
    name: { nl: 'Totaal over groepen', en: 'Total over groups' },
    text: {
      nl: 'Bij een totaal van drie of meer groepen is ook een interval berekend dat groepen laat verschillen (toevalseffecten, REML, Hartung-Knapp); het breedste van de twee telt.',
      en: 'For a total of three or more groups an interval that lets groups differ is computed as well (random effects, REML, Hartung-Knapp); the wider of the two counts.',
    },
    formula: 'as pooled, over the mean changes of groups with the variance within groups pooled',
    source: published('Hartung & Knapp (2001), Statistics in Medicine 20, 3875-3889'),
    r: 'metafor::rma(y, v, method = "REML", test = "adhoc")',
  },
  pooled: {
    name: { nl: 'Trajecten samen', en: 'Pilots together' },
    text: {
      nl: 'Het gemiddelde van de werkelijke veranderingen van trajecten die van elkaar mogen verschillen (toevalseffecten, REML, Hartung-Knapp), met hoeveel ze verschillen en waar een nieuw traject ongeveer uitkomt. Per traject staat er een voorzichtige schatting bij: dichter bij het gemiddelde, en hoe minder zeker de eigen verandering is, hoe dichterbij.',
      en: 'The mean of the true changes of pilots that may differ (random effects, REML, Hartung-Knapp), with how much they differ and roughly where a new pilot would come out. For each pilot there is a cautious estimate beside it: nearer the mean, and the less sure its own change, the nearer.',
    },
    formula: 'REML tau2; se with max(1, q); Q-profile limits of tau2; estimate +- t(k - 1) sqrt(tau2 + se^2)',
    source: published(
      'Hartung & Knapp (2001); Viechtbauer (2007), Statistics in Medicine 26, 37-52; Roever et al. (2015), BMC Med. Res. Methodol. 15, 99',
    ),
    r: 'metafor::rma(y, v, method = "REML", test = "adhoc"); confint(); predict(); blup()',
  },
  clustered: {
    name: { nl: 'Verschil met de vergelijking', en: 'Difference with the comparison' },
    text: {
      nl: 'Hoeveel meer de trajecten veranderden dan de vergelijkingsgroepen, met één gemiddelde per traject of groep (Welch). Vanaf twee aan elke kant.',
      en: 'How much more the pilots changed than the comparison groups, with one mean a pilot or group (Welch). From two on either side.',
    },
    formula: 'Welch on the mean changes of clusters',
    source: published('Hayes & Moulton (2017), Cluster Randomised Trials, ch. 10'),
    r: 't.test(trained, comparison)',
  },
  persons: {
    name: {
      nl: 'Verschil met de vergelijking, per persoon',
      en: 'Difference with the comparison, by person',
    },
    text: {
      nl: 'Hetzelfde met elke persoon apart (Welch). Dat is te zeker als mensen in groepen veranderen: wat de groep doet en wat het traject doet, is dan niet uit elkaar te houden.',
      en: 'The same with every person singly (Welch). That is too sure when people change in groups: what the group does and what the trajectory does cannot be told apart.',
    },
    formula: 'Welch on the changes of persons',
    source: published('Welch (1947), Biometrika 34, 28-35'),
    r: 't.test(changesTrained, changesComparison)',
  },
  ancova: {
    name: { nl: 'Bij gelijk begin', en: 'From an equal start' },
    text: {
      nl: 'Het verschil bij de nameting tussen mensen die gelijk begonnen (covariantieanalyse), ter controle.',
      en: 'The difference after between people who started equal (analysis of covariance), as a check.',
    },
    formula: 'least squares of after on before and arm, n - 3 df',
    source: published('van Breukelen (2013), Multivariate Behavioral Research 48, 895-922'),
    r: 'lm(after ~ before + arm)',
  },
  cronbachAlpha: {
    name: { nl: 'Samenhang van de vragen', en: 'Consistency of the questions' },
    text: {
      nl: 'In hoeverre de vragen van een schaal mensen op dezelfde volgorde zetten (Cronbachs alfa), met het interval van Feldt.',
      en: 'How consistently the questions of a scale order people (Cronbach’s alpha), with Feldt’s interval.',
    },
    formula: 'k / (k - 1) (1 - sum of item variances / variance of sums)',
    source: published('Cronbach (1951), Psychometrika 16, 297-334; Feldt (1965), Psychometrika 30, 357-370'),
    r: 'psych::alpha',
  },
} as const satisfies Record<string, Method>;

export type MethodId = keyof typeof methods;
