const nl = {
  title: 'Hubs',
  tab: 'Hubs',
  lead: 'Een hub is een open bijeenkomst. De zaal vult op de telefoon in hoe het werk nu is, en ziet daarna samen het beeld.',
  newHeading: 'Begin een ronde',
  name: 'Naam van de bijeenkomst',
  nameHint: 'Deze naam staat op het scherm en op de telefoons.',
  suggestion: (day: string, round: number) =>
    round === 1 ? `Goed Werk Hub, ${day}` : `Goed Werk Hub, ${day}, ronde ${String(round)}`,
  start: 'Begin de ronde',
  listHeading: 'Eerdere rondes',
  none: 'Er is nog geen ronde geweest. Uw eerste ronde komt hier te staan.',
  states: { open: 'open', closed: 'gesloten' },
  older: (count: string) => `Oudere rondes (${count})`,
  screen: {
    howTo: 'Doe mee op uw telefoon',
    scan: 'Scan het plaatje, of typ het adres:',
    time: 'Anderhalve minuut. Zonder naam.',
    answered: 'Ingevuld',
    band: (atLeast: number, atMost: number | null) =>
      atMost === null ? `${String(atLeast)} of meer` : `${String(atLeast)} tot en met ${String(atMost)}`,
    bandHelp: 'Het aantal staat er ongeveer, zodat niemand ziet wie er net klaar is.',
    noConnection: 'Er is even geen verbinding. Het aantal loopt nu niet mee.',
    full: 'Volledig scherm',
    close: 'Sluit de ronde',
    back: 'Naar alle hubs',
  },
  closing: {
    title: 'De ronde sluiten?',
    text: 'Daarna kan niemand meer invullen. Het beeld van de zaal verschijnt, en de antwoorden worden verwijderd. Dit kunt u niet ongedaan maken.',
    tooFew:
      'Er vulden nog geen 10 mensen in. Sluit u nu, dan komt er geen beeld. Wacht even, of vraag in de zaal of iedereen klaar is.',
    confirm: 'Sluit de ronde',
    keep: 'Laat open',
  },
  picture: {
    heading: 'Het beeld van deze zaal',
    now: 'Dit is een beeld van nu. Het zegt niets over een verandering.',
    lowest: 'Klopt helemaal niet',
    highest: 'Klopt helemaal',
    stage: (title: string, mean: string, n: number) =>
      `${title}: gemiddeld ${mean} op een schaal van 1 tot 5, van ${String(n)} mensen`,
    people: (n: number) => `${String(n)} mensen`,
    withheld:
      'Hier kan geen gemiddelde staan. Er vulden te weinig mensen dit in, of iedereen gaf hetzelfde antwoord.',
    nothing:
      'Er is geen beeld te tonen. Daarvoor zijn 10 mensen nodig, die niet allemaal hetzelfde antwoorden. Het gesprek kan gewoon beginnen.',
    words: 'Goed werk is hier',
    times: (count: string) => `${count} keer`,
    noWords: 'Er zijn minder dan vijf woorden. Vraag ze in de zaal.',
    talk: 'Om over te praten',
  },
};

const en = {
  title: 'Hubs',
  tab: 'Hubs',
  lead: 'A hub is an open meeting. People in the room fill in on their phone how work is now, and then see the picture together.',
  newHeading: 'Start a round',
  name: 'Name of the meeting',
  nameHint: 'This name is on the screen and on the phones.',
  suggestion: (day, round) =>
    round === 1 ? `Goed Werk Hub, ${day}` : `Goed Werk Hub, ${day}, round ${String(round)}`,
  start: 'Start the round',
  listHeading: 'Earlier rounds',
  none: 'There has been no round yet. Your first will be listed here.',
  states: { open: 'open', closed: 'closed' },
  older: (count) => `Older rounds (${count})`,
  screen: {
    howTo: 'Take part on your phone',
    scan: 'Scan the picture, or type the address:',
    time: 'A minute and a half. No name.',
    answered: 'Filled in',
    band: (atLeast: number, atMost: number | null) =>
      atMost === null ? `${String(atLeast)} or more` : `${String(atLeast)} to ${String(atMost)}`,
    bandHelp: 'The number is rough, so that nobody sees who has just finished.',
    noConnection: 'There is no connection for a moment. The number stands still.',
    full: 'Full screen',
    close: 'Close the round',
    back: 'To all hubs',
  },
  closing: {
    title: 'Close the round?',
    text: 'Nobody can fill anything in after that. The picture of the room appears, and the answers are removed. This cannot be undone.',
    tooFew:
      'Fewer than 10 people have filled it in. Close it now and there will be no picture. Wait a little, or ask in the room whether everybody is done.',
    confirm: 'Close the round',
    keep: 'Leave it open',
  },
  picture: {
    heading: 'The picture of this room',
    now: 'This is a picture of now. It says nothing about a change.',
    lowest: 'Not true at all',
    highest: 'Completely true',
    stage: (title: string, mean: string, n: number) =>
      `${title}: ${mean} on average on a scale from 1 to 5, of ${String(n)} people`,
    people: (n: number) => `${String(n)} people`,
    withheld: 'No average can stand here. Too few people filled this in, or everybody gave the same answer.',
    nothing:
      'There is no picture to show. That takes 10 people who do not all answer alike. The conversation can begin all the same.',
    words: 'Good work here is',
    times: (count) => `${count} times`,
    noWords: 'There are fewer than five words. Ask for them in the room.',
    talk: 'To talk about',
  },
} satisfies typeof nl;

export const hubTexts = { nl, en };
