const nl = {
  title: 'Vragenlijst invullen',
  heading: 'Wat betekent uw werk voor u?',
  lead: 'Hier vult u een vragenlijst in over eigenwaarde, beroepstrots en beroepseer. U kunt meedoen als u een code hebt gekregen.',
  begin: 'Ga verder met uw code',
  codeLabel: 'Uw code',
  codeHint: '16 tekens, op uw kaart of in uw mail. Streepjes en hoofdletters maken niet uit.',
  button: 'Verder',
  codeMissing: 'Vul uw code in.',
  codeUnknown: 'Deze code kennen wij niet. Kijk of er een teken verkeerd staat.',
  noCode: 'Hebt u geen code?',
  noCodeText:
    'Vraag ernaar bij de begeleider van uw groep. Stichting Beroepseer deelt codes uit aan groepen die een traject Goed Werk volgen.',
  staff: 'Werkt u voor de stichting of voor een organisatie?',
  staffLink: 'Naar het inloggen',
};

const en = {
  title: 'Fill in the questionnaire',
  heading: 'What does your work mean to you?',
  lead: 'Here you fill in a questionnaire about self-worth, professional pride and professional honour. You can take part if you were given a code.',
  begin: 'Continue with your code',
  codeLabel: 'Your code',
  codeHint: '16 characters, on your card or in your mail. Dashes and capitals make no difference.',
  button: 'Continue',
  codeMissing: 'Fill in your code.',
  codeUnknown: 'We do not know this code. Check whether a character is wrong.',
  noCode: 'Do you have no code?',
  noCodeText:
    'Ask the facilitator of your group. Stichting Beroepseer hands out codes to groups that follow a Good Work trajectory.',
  staff: 'Do you work for the foundation or for an organisation?',
  staffLink: 'Go to sign in',
} satisfies typeof nl;

export const homeTexts = { nl, en };
