/** What is missing from a pilot's file, in the words that stand beside the field. */
const nl = {
  tooLong: 'Deze tekst is te lang. Maak hem korter.',
  characters: 'Hier staat een teken dat niet te zien is. Typ de tekst opnieuw.',
  day: 'Vul een dag in.',
  controller: 'Vul in wie verantwoordelijk is voor de gegevens.',
  processor: 'Vul in wie de gegevens verwerkt.',
  agreement: 'Vul in waar de verwerkersovereenkomst te vinden is.',
  basis: 'Kies de grondslag.',
  basisReason: 'Leg in een of twee zinnen uit waarom deze grondslag past.',
  consentReason: 'Leg uit waarom toestemming hier echt vrij is. Tegenover een werkgever is dat vaak niet zo.',
  worksCouncil: 'Vul de datum en het kenmerk van de instemming in.',
  dpia: 'Vul in waar de DPIA te vinden is.',
  noAgreement: 'Schrijf in een zin op waarom geen verwerkersovereenkomst nodig is.',
  noWorksCouncil: 'Schrijf in een zin op waarom instemming van de ondernemingsraad niet nodig is.',
  noDpia: 'Schrijf in een zin op waarom een DPIA niet nodig is.',
  answersUntil: 'Vul in tot en met welke dag de antwoorden bewaard blijven.',
  answersBeforeKeys:
    'Deze dag is te vroeg: tot de sleutels verdwijnen, kunnen deelnemers hun antwoorden nog zien. Kies die dag of een latere.',
  answersTooLong: 'Kies een dag binnen tien jaar nadat de sleutels verdwijnen.',
  benchmark: 'Kies of dit traject meedoet in de vergelijking met andere trajecten.',
  resultsBy: 'Vul in vanaf welke dag de organisatie de resultaten in elk geval ziet.',
  resultsTooEarly: 'Kies een dag na het sluiten van de nameting.',
};

export type FileMessages = typeof nl;

const en = {
  tooLong: 'This text is too long. Make it shorter.',
  characters: 'There is a character here that cannot be seen. Type the text again.',
  day: 'Enter a day.',
  controller: 'Enter who is responsible for the data.',
  processor: 'Enter who processes the data.',
  agreement: 'Enter where the processing agreement can be found.',
  basis: 'Choose the lawful basis.',
  basisReason: 'Explain in a sentence or two why this basis fits.',
  consentReason: 'Explain why consent is really free here. Towards an employer it often is not.',
  worksCouncil: 'Enter the date and the reference of the consent.',
  dpia: 'Enter where the DPIA can be found.',
  noAgreement: 'Write down in a sentence why no processing agreement is needed.',
  noWorksCouncil: 'Write down in a sentence why the consent of the works council is not needed.',
  noDpia: 'Write down in a sentence why a DPIA is not needed.',
  answersUntil: 'Enter up to which day the answers are kept.',
  answersBeforeKeys:
    'This day is too early: until the keys go, participants can see their answers. Choose that day or a later one.',
  answersTooLong: 'Choose a day within ten years after the keys go.',
  benchmark: 'Choose whether this pilot takes part in the comparison with other pilots.',
  resultsBy: 'Enter from which day the organisation sees the results in any case.',
  resultsTooEarly: 'Choose a day after the after wave has closed.',
} satisfies FileMessages;

export const fileMessages = { nl, en };
