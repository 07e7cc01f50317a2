interface AccessibilityTexts {
  readonly heading: string;
  readonly lead: string;
  readonly status: string;
  readonly statusText: string;
  readonly done: string;
  readonly doneItems: readonly string[];
  readonly tested: string;
  readonly testedItems: readonly string[];
  readonly gaps: string;
  readonly gapItems: readonly string[];
  readonly tell: string;
  readonly tellText: string;
  readonly tellHelp: string;
  readonly tellFacilitator: string;
  readonly otherWay: string;
}

const nl: AccessibilityTexts = {
  heading: 'Toegankelijkheid',
  lead: 'Iedereen moet deze vragenlijst kunnen invullen: op een telefoon, met alleen een toetsenbord, met een schermlezer, sterk vergroot, of zonder scripts.',
  status: 'Hoe ver zijn we?',
  statusText:
    'Wij werken naar EN 301 549 en WCAG 2.2, niveau A en AA. Een onafhankelijk onderzoek is er nog niet geweest. Wij noemen deze website daarom niet “volledig toegankelijk”, ook al kennen wij geen punt van de norm waaraan zij niet voldoet, behalve wat hieronder staat.',
  done: 'Wat werkt',
  doneItems: [
    'De hele vragenlijst werkt zonder scripts, als een gewoon formulier.',
    'Alles kan met het toetsenbord. Er is nergens een tijdslimiet tijdens het invullen: na twaalf uur typt u uw code opnieuw, en wat was opgeslagen is er nog.',
    'Alle antwoorden zijn in woorden uitgeschreven. U mag elke vraag overslaan.',
    'De pagina past op een scherm van 320 punten breed en bij 400 procent vergroting.',
    'Donkere kleuren, eigen kleuren van het systeem en minder beweging volgen de instelling van uw apparaat.',
    'U kunt op elk moment naar het Engels. Uw antwoorden blijven staan.',
  ],
  tested: 'Hoe wij dit nagaan',
  testedItems: [
    'Bij elke verandering controleert een programma (axe) de pagina’s voor deelnemers, op een smal en een breed scherm.',
    'Een programma loopt de vragenlijst door met alleen het toetsenbord en zonder scripts.',
    'Een programma kijkt na wat een schermlezer op de beginpagina en bij een vraag voorleest, en of u na elke stap op de goede plaats staat.',
    'Een programma bekijkt de pagina’s bij 400 procent vergroting, in het donker, in de kleuren van uw systeem, zonder beweging en op papier.',
    'Het eerste programma rekent ook na of kleuren genoeg verschillen, in licht en in donker.',
  ],
  gaps: 'Wat wij weten dat nog niet goed is',
  gapItems: [
    'Er is nog niet getest door mensen die dagelijks een schermlezer of spraakbediening gebruiken.',
    'De figuren met uitkomsten hebben een beschrijving en alle cijfers staan er in woorden bij, maar de figuur zelf is niet met het toetsenbord te verkennen.',
    'De eigen woorden blijven Nederlands, ook op de Engelse pagina’s.',
    'De kaarten met codes zijn van papier. Vraag uw begeleider om de code als tekst als u die niet kunt lezen.',
  ],
  tell: 'Loopt u ergens tegenaan?',
  tellText: 'Vertel het ons, dan zoeken wij samen een weg en lossen wij het op.',
  tellHelp: 'U bereikt ons via',
  tellFacilitator: 'Zeg het tegen de begeleider van uw groep; die geeft het door aan Stichting Beroepseer.',
  otherWay:
    'Lukt invullen hier niet? Dan mag u de vragen ook op een andere manier beantwoorden. Vraag ernaar.',
};

const en: AccessibilityTexts = {
  heading: 'Accessibility',
  lead: 'Everybody should be able to fill in this questionnaire: on a phone, with a keyboard only, with a screen reader, much enlarged, or without scripts.',
  status: 'How far are we?',
  statusText:
    'We work towards EN 301 549 and WCAG 2.2, levels A and AA. There has been no independent audit yet. That is why we do not call this website “fully accessible”, although we know of no point of the standard that it fails, apart from what is listed below.',
  done: 'What works',
  doneItems: [
    'The whole questionnaire works without scripts, as an ordinary form.',
    'Everything can be done with the keyboard. There is no time limit while filling in: after twelve hours you type your code again, and what was saved is still there.',
    'All answers are written out in words. You may skip any question.',
    'The page fits a screen 320 points wide and at 400 percent zoom.',
    'Dark colours, your system’s own colours and less motion follow the settings of your device.',
    'You can change to Dutch at any moment. Your answers stay.',
  ],
  tested: 'How we check this',
  testedItems: [
    'At every change a program (axe) checks the pages for participants, on a narrow and a wide screen.',
    'A program goes through the questionnaire with the keyboard only and without scripts.',
    'A program checks what a screen reader says on the first page and at a question, and whether you are in the right place after every step.',
    'A program looks at the pages at 400 percent zoom, in the dark, in your system’s colours, without motion and on paper.',
    'The first program also works out whether colours differ enough, in light and in dark.',
  ],
  gaps: 'What we know is not right yet',
  gapItems: [
    'It has not been tested yet by people who use a screen reader or speech control every day.',
    'The pictures of results have a description and all figures stand beside them in words, but the picture itself cannot be explored with the keyboard.',
    'The own words stay Dutch, on the English pages too.',
    'The cards with codes are made of paper. Ask your facilitator for the code as text if you cannot read it.',
  ],
  tell: 'Do you run into something?',
  tellText: 'Tell us, and together we find a way and put it right.',
  tellHelp: 'You reach us at',
  tellFacilitator: 'Tell the facilitator of your group, who passes it on to Stichting Beroepseer.',
  otherWay: 'Is it not possible to fill it in here? You may answer the questions in another way. Please ask.',
};

export const accessibilityTexts = { nl, en };
