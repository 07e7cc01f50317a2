import { describe, expect, it } from 'vitest';
import { reportName } from '#server/reports/report-name.ts';
import { hostileName, reportInput } from './example.ts';

const day = '2026-11-27';
const { release } = reportInput();
const called = (title: string, more: Parameters<typeof reportInput>[0] = {}): string =>
  reportName(
    {
      kind: 'pilot',
      input: reportInput({ release: { ...release, madeUp: false, pilot: { id: 'p', title } }, ...more }),
    },
    day,
  );

describe('The name of a report as a file', () => {
  it('says of which pilot it is, for whom, and of which day', () => {
    expect(called('Beleid in gesprek')).toBe('rapport-Beleid-in-gesprek-intern-2026-11-27');
    expect(called('Beleid in gesprek', { audience: 'public', named: true })).toBe(
      'rapport-Beleid-in-gesprek-openbaar-2026-11-27',
    );
  });

  it('says nothing in public of who may not be named there', () => {
    expect(called('Beleid in gesprek', { audience: 'public', named: false })).toBe(
      'rapport-openbaar-2026-11-27',
    );
  });

  it('is a name for a file whatever the title is, and not too long a one', () => {
    expect(called(`../${hostileName}`)).toMatch(/^rapport-[\p{L}\p{N}-]+-intern-2026-11-27$/u);
    expect(called('„…”')).toBe('rapport-intern-2026-11-27');
    expect(called('Traject '.repeat(40)).length).toBeLessThan(90);
  });

  it('says of a programme its name, and of made-up people that they are', () => {
    const pilot = reportInput({ audience: 'public', release: { ...release, madeUp: true } });
    const input = { ...pilot, programme: 'Goed Werk', pilots: [pilot] };
    expect(reportName({ kind: 'programme', input }, day)).toBe(
      'verzonnen-rapport-Goed-Werk-openbaar-2026-11-27',
    );
  });
});
