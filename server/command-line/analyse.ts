import { runAnalyse } from './analyse-command.ts';

process.exitCode = runAnalyse(process.argv.slice(2), {
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  now: () => performance.now(),
});
