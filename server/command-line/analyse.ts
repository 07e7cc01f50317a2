import { runAnalyse } from './analyse-command.ts';

process.exitCode = await runAnalyse(process.argv.slice(2), {
  writeOut: (content) => process.stdout.write(content),
  writeError: (text) => process.stderr.write(text),
  now: () => performance.now(),
});
