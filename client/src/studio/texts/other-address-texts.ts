/** Why an address cannot be changed once the first wave has closed, and what to do instead (decision 056). */
const nl = {
  summary: 'Iemand heeft een ander mailadres gekregen. Wat nu?',
  same: 'Bij dit adres hoort één code, en die blijft bij elke meting dezelfde. Kwam die code op een ander adres, dan kan wie daar leest zien of er al is ingevuld, en voor deze persoon antwoorden. Daarom kan niemand hier een adres veranderen, ook de beheerder niet.',
  fresh:
    'Een nieuwe code helpt niet: dan zijn voor en na van deze persoon niet te vergelijken, en kan iemand twee keer antwoorden.',
  instead:
    'Zeg daarom tegen de hele groep: de code uit de eerste mail werkt bij elke meting. Wie die mail heeft bewaard, doorgestuurd of afgedrukt, kan meedoen, ook zonder nieuwe mail. Vraag niemand om de code: die is alleen voor die persoon.',
};

const en = {
  summary: 'Somebody has another mail address now. What to do?',
  same: 'One code belongs to this address, and it stays the same at every measurement. Were it mailed to another address, whoever reads there could see whether it was used already, and answer for this person. So nobody can change an address here, the administrator neither.',
  fresh:
    'A new code does not help: before and after of this person could not be compared, and somebody could answer twice.',
  instead:
    'So tell the whole group: the code in the first mail works at every measurement. Whoever kept, forwarded or printed that mail can take part, also without a new one. Ask nobody for the code: it is for that person alone.',
} satisfies typeof nl;

export const otherAddressTexts = { nl, en };
