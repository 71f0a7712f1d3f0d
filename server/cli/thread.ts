/** What runs in a worker thread of `zwgk check`. */
import type { MessagePort } from 'node:worker_threads';
import pc from 'picocolors';
import { checkReporters } from './check-reporter';
import type { InputFile } from './inputs';
import type { CheckedReport, ReadingOptions } from './reports';
import { settingsReader } from './settings';
import { readKey, type SiblingIndex, siblingReader } from './siblings';
import type { Answers, Question, ThreadData, ThreadVisit } from './threads';
import { addFile, noTotals } from './totals';
import { visit } from './visits';

/** Answers the questions of `threads.ts`, one after the other. */
export function answerQuestions(port: MessagePort, { work, files }: ThreadData): void {
  const { rules, language, threshold, quiet, width, isColored } = work;
  const colors = pc.createColors(isColored);
  const reporter = checkReporters[work.format]({ console: { colors, width }, language, threshold, quiet });
  const settingsOf = settingsReader(work.cwd);
  let index: SiblingIndex = new Map();
  const siblings = siblingReader(() => index);
  const reading: ReadingOptions = { rules, settingsOf, siblingsOf: siblings.of, analysed: siblings.keep };

  async function checked(file: InputFile): Promise<ThreadVisit> {
    let totals = noTotals;
    const report = (one: CheckedReport) => {
      totals = addFile(totals, one.analysis.findings);
      return reporter.file(one, language ?? one.settings.language);
    };
    return { ...(await visit(file, reading, report)), totals };
  }

  async function keyOf({ absolute }: InputFile): Promise<string | undefined> {
    const { forms } = await settingsOf(absolute);
    return readKey(absolute, forms);
  }

  async function answer(question: Question): Promise<Answers[Question['kind']]> {
    switch (question.kind) {
      case 'keys':
        return inTurn(files.slice(question.of.from, question.of.to), keyOf);
      case 'index':
        index = question.of;
        return undefined;
      case 'visits':
        return inTurn(files.slice(question.of.from, question.of.to), checked);
    }
  }

  let last = Promise.resolve();
  port.on('message', (question: Question) => {
    last = last.then(async () => port.postMessage(await answer(question)));
  });
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
