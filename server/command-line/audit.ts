import { parseArgs } from 'node:util';
import { Usage, withContext } from './with-context.ts';

/**
 * Checks the audit log: that no entry was changed or taken from between, and with `--head` that an entry whose
 * fingerprint was written down before is still there, so that the end was not cut off.
 */
await withContext(async ({ stores: { audit } }) => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { head: { type: 'string' } },
  });
  if (positionals[0] !== 'check') throw new Usage('Gebruik: npm run audit -- check [--head VINGERAFDRUK]');
  const { entries, head, brokenAt } = await audit.check();
  if (brokenAt !== null) throw new Usage(`Het logboek klopt niet vanaf regel ${brokenAt}.`);
  if (values.head !== undefined && !(await audit.holds(values.head))) {
    throw new Usage('De regel met die vingerafdruk is er niet meer: het eind van het logboek is weggehaald.');
  }
  process.stdout.write(`Het logboek is heel: ${entries} regels, tot en met ${head}\n`);
});
