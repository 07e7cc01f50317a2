import { describe, expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';
import { accessibilityPage } from '#server/pages/accessibility-page.ts';
import { messagePage } from '#server/pages/message-page.ts';
import { contextIn } from './every-page.ts';

const helpFor = (text: string): string | undefined => readConfig({ DRIETRAP_HELP: text }).help?.address;

describe('Help for participants', () => {
  it('is a mail address or a telephone number that a browser can open', () => {
    expect(helpFor('hulp@voorbeeld.nl')).toBe('mailto:hulp@voorbeeld.nl');
    expect(helpFor('+31 (0)20 123 45 67')).toBe('tel:+310201234567');
    expect(readConfig({}).help).toBeUndefined();
    for (const wrong of ['javascript:alert(1)', 'bel ons', '12', '']) {
      expect(() => helpFor(wrong)).toThrow(/DRIETRAP_HELP/);
    }
  });

  it('stands on every page, and beside what is known to be wrong about accessibility', () => {
    const message = messagePage(contextIn('nl'), { kind: 'ended' });
    expect(message).toContain('href="mailto:hulp@voorbeeld.nl"');
    const statement = accessibilityPage(contextIn('nl'));
    expect(statement).toContain('U bereikt ons via');
    expect(statement).toContain('Wat wij weten dat nog niet goed is');
    expect(accessibilityPage({ ...contextIn('nl'), help: null })).toContain('begeleider van uw groep');
  });
});
