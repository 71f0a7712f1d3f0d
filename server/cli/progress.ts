/** A progress bar for runs that take long, on a terminal only. */
import { SingleBar } from 'cli-progress';
import type { Language } from '../workspace/settings';

/** Milliseconds of work before the bar appears. */
const patience = 1000;

export interface Progress {
  /** True while the bar stands on the screen. */
  readonly visible: boolean;
  step(): void;
  stop(): void;
}

export function startProgress(
  total: number,
  terminal: NodeJS.WriteStream | undefined,
  language: Language,
): Progress {
  const started = Date.now();
  let done = 0;
  let bar: SingleBar | undefined;
  return {
    get visible() {
      return bar !== undefined;
    },
    step() {
      done++;
      if (bar) bar.update(done);
      else if (terminal && Date.now() - started > patience) {
        const label = language === 'zh' ? '检查' : 'checking';
        bar = new SingleBar({
          format: `${label} {bar} {value}/{total}`,
          stream: terminal,
          clearOnComplete: true,
          hideCursor: true,
          // It would take Ctrl+C for itself: the bar stopped and the program went on.
          gracefulExit: false,
        });
        bar.start(total, done);
      }
    },
    stop() {
      bar?.stop();
      bar = undefined;
    },
  };
}
