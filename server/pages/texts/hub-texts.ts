const nl = {
  heading: 'Hoe is uw werk nu?',
  lead: 'Zes zinnen en één woord, in anderhalve minuut. Het gaat over uw werk zoals het nu is.',
  facts: [
    'Meedoen is vrijwillig, en u mag elke zin overslaan.',
    'De vragenlijst is nieuw. Of de zinnen precies meten wat ze moeten meten, weten we nog niet.',
    'Er wordt niets van u bewaard: geen naam, geen code, geen adres van uw telefoon.',
    'De zaal ziet gemiddelden, vanaf 10 mensen, als de ronde gesloten is. De antwoorden worden dan verwijderd.',
  ],
  empty: 'Kies bij minstens één zin een antwoord, of schrijf een woord.',
  send: 'Verstuur',
  thanks: 'Bedankt, uw antwoorden zijn binnen',
  thanksLead: 'Kijk naar het scherm in de zaal. Als de ronde gesloten is, staat het beeld van de zaal daar.',
  thanksGone: 'U kunt deze pagina sluiten.',
};

const en = {
  heading: 'How is your work now?',
  lead: 'Six sentences and one word, in a minute and a half. It is about your work as it is now.',
  facts: [
    'Taking part is voluntary, and you may skip any sentence.',
    'The questionnaire is new. Whether the sentences measure exactly what they should, we do not know yet.',
    'Nothing of you is kept: no name, no code, no address of your phone.',
    'The room sees averages, from 10 people on, once the round has closed. The answers are then removed.',
  ],
  empty: 'Choose an answer to at least one sentence, or write a word.',
  send: 'Send',
  thanks: 'Thank you, your answers have arrived',
  thanksLead: 'Look at the screen in the room. Once the round has closed, the picture of the room is there.',
  thanksGone: 'You can close this page.',
} satisfies typeof nl;

export const hubTexts = { nl, en };
