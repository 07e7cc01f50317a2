import { HttpProblem } from '#server/problem.ts';

function alreadyAnswered(): HttpProblem {
  return new HttpProblem(
    'already-answered',
    'U hebt deze meting al ingevuld.',
    'Uw eerste antwoorden blijven staan. U hoeft niets meer te doen.',
  );
}

/** Why answers are not taken, by the outcome the store told. */
export const refusals = {
  stale: () =>
    new HttpProblem(
      'stale-revision',
      'Op een ander apparaat is later iets ingevuld.',
      'De laatst opgeslagen antwoorden worden opnieuw geladen.',
    ),
  unknownCode: () =>
    new HttpProblem('unknown-code', 'Deze code kennen wij niet.', 'Kijk of er een teken verkeerd staat.'),
  keysDestroyed: () =>
    new HttpProblem(
      'wave-closed',
      'Dit traject is voorbij.',
      'De sleutels ervan zijn vernietigd. Daarom werkt uw code niet meer.',
    ),
  answered: alreadyAnswered,
  'other-content': () =>
    new HttpProblem(
      'other-content',
      'Deze antwoorden zijn al verzonden, met een andere inhoud.',
      'Wat het eerst is verzonden, blijft staan.',
    ),
  otherSession: () =>
    new HttpProblem(
      'other-session',
      'In deze browser is met een andere code verdergegaan.',
      'Er is niets opgeslagen bij die andere code. Vul uw eigen code opnieuw in om verder te gaan.',
    ),
  'already-answered': alreadyAnswered,
  withdrawn: () =>
    new HttpProblem('withdrawn', 'Deze antwoorden zijn ingetrokken.', 'U hoeft niets meer te doen.'),
  closed: () =>
    new HttpProblem(
      'wave-closed',
      'Deze meting is gesloten.',
      'Uw antwoorden kunnen niet meer worden verzonden. Bij een volgende meting kunt u weer meedoen.',
    ),
} as const;
