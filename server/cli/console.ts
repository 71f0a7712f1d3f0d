/** Where the command line writes to. */
import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

export interface Console {
  /** Results. */
  out(text: string): void;
  /** Messages and progress, never results. */
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal; 100 where the output is no terminal. */
  readonly width: number;
  readonly colors: Colors;
}

const widthWithoutTerminal = 100;

export function processConsole({ stdout, stderr, env }: NodeJS.Process): Console {
  // On Windows and in CI picocolors takes a pipe for a terminal with colours.
  const colored = pc.isColorSupported && (stdout.isTTY === true || env.FORCE_COLOR !== undefined);
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    width: stdout.columns ?? widthWithoutTerminal,
    colors: pc.createColors(colored),
  };
}
