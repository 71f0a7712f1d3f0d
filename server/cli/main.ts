/** `zwgk`: the command line. */
import { processConsole } from './console';
import { runProgram } from './program';

// `zwgk check . | head`: the reader has what it wanted, the rest is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
process.stderr.on('error', () => {});

void runProgram(process.argv.slice(2), {
  console: processConsole(process),
  cwd: process.cwd(),
  progressTerminal: process.stderr.isTTY ? process.stderr : undefined,
}).then((code) => {
  process.exitCode = code;
});
