import { codeOf } from './bad-input.ts';
import { runAnalyse } from './analyse-command.ts';

// Who reads only the beginning (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runAnalyse(process.argv.slice(2), {
  writeOut: (content) => process.stdout.write(content),
  writeError: (text) => process.stderr.write(text),
  now: () => performance.now(),
});
