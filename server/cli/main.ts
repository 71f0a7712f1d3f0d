/** `zwgk`: the command line, and what its worker threads run. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { processConsole } from './console';
import { runProgram } from './program';
import { answerQuestions } from './thread';

/** As a shell says that Ctrl+C ended a program. */
const interrupted = 130;

function runMain(): void {
  // `zwgk check . | head`: the reader has what it wanted, the rest is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  process.stderr.on('error', () => {});

  void runProgram(process.argv.slice(2), {
    console: processConsole(process),
    cwd: process.cwd(),
    progressTerminal: process.stderr.isTTY ? process.stderr : undefined,
    onInterrupt(tidy) {
      const listener = () => {
        tidy();
        process.exit(interrupted);
      };
      process.once('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
  }).then((code) => {
    process.exitCode = code;
  });
}

if (isMainThread) runMain();
else if (parentPort !== null) answerQuestions(parentPort, workerData);
