import { dayOf, daysAfter } from '#server/day.ts';
import { settledFile, type TestServer } from '#tests/api/test-server.ts';

/** The programme in which the many pilots stand. */
export const manyIn = 'Goed Werk bij het Rijk';
/** The one of the many that is in another programme. */
export const theOther = {
  programme: 'Friese routekaart',
  organisation: 'Gemeente Súdwest-Fryslân',
  title: 'Aan de balie',
};

/** Adds pilots whose people were invited and whose first wave is still to come, and one in another programme. */
export async function addManyPilots({ context }: TestServer, count: number): Promise<void> {
  const { roster } = context.stores;
  const today = dayOf(new Date());
  const add = async (
    programme: string,
    organisation: { readonly id: string },
    title: string,
  ): Promise<void> => {
    const { groups } = await roster.createPilot({
      programme: { id: programme },
      organisation,
      title,
      threshold: 5,
      instrument: { id: 'zelfrespect', version: '1.0' },
      modules: [],
      sessionsPlanned: 4,
      keysUntil: daysAfter(today, 200),
      test: false,
      groups: ['Beleid', 'Uitvoering'].map((name) => ({ id: null, name, comparison: false, cards: 8 })),
      waves: [
        { kind: 'before', opensOn: daysAfter(today, 10), closesOn: daysAfter(today, 20) },
        { kind: 'after', opensOn: daysAfter(today, 90), closesOn: daysAfter(today, 110) },
      ],
      file: settledFile(daysAfter(today, 150)),
    });
    await roster.addInvited(groups.map(({ id }) => ({ group: id, count: 8 })));
  };
  const many = await roster.createProgramme({ title: manyIn });
  const directorate = { id: await roster.createOrganisation({ name: 'Ministerie van Verbinding' }) };
  const titles = Array.from({ length: count }, (_, index) => `Directie ${String(index + 1)}`);
  await Promise.all(titles.map(async (title) => add(many, directorate, title)));
  const other = await roster.createProgramme({ title: theOther.programme });
  const id = await roster.createOrganisation({ name: theOther.organisation });
  await add(other, { id }, theOther.title);
}
