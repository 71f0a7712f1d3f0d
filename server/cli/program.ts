/** The command line's grammar: commands, options, help. */
import cac from 'cac';
import { version } from '../../package.json';
import type { Localized } from '../rules/finding';
import { check } from './check';
import { type Command, outlineCommand, tables } from './commands';
import { exportCommand } from './export';
import { format } from './format';
import { importCommand } from './import';
import { UsageError } from './options';
import { programError } from './reports';
import { rulesCommand } from './rules';
import type { Environment, ExitCode } from './run';

interface OptionSpec {
  readonly flags: string;
  readonly help: string;
}

interface CommandSpec {
  readonly name: string;
  readonly help: string;
  readonly run: Command;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
}

const outputFormat = {
  flags: '--format <format>',
  help: '输出格式：text（默认）或 json  Output: text (default) or json',
};

const commands: readonly CommandSpec[] = [
  {
    name: 'check',
    help: '检查报告：数字是否相符  Check that the figures agree',
    run: check,
    options: [
      {
        flags: '--format <format>',
        help: '输出格式：text（默认）、json、sarif、github、junit  Output: text (default), json, sarif, github, junit',
      },
      {
        flags: '--fail-on <severity>',
        help: '达到该级别时退出码为 1：error、warning（默认）、information、never  Exit 1 from this severity on',
      },
      {
        flags: '--rule <CODE=SEVERITY>',
        help: '调整规则级别：error、warning、information、hint、off；可多次使用  Set a rule, repeatable',
      },
      { flags: '-q, --quiet', help: '每个问题只输出一行，不输出汇总  One line a finding, no summary' },
    ],
    examples: [
      'zwgk check .',
      'zwgk check --rule prose/parts-sum=off --format json "报告/**/*.zwgk"',
      'zwgk check --format sarif . > zwgk.sarif',
    ],
  },
  {
    name: 'rules',
    help: '列出全部检查规则及其默认级别  List the rules and their severities',
    run: rulesCommand,
    options: [outputFormat],
    examples: ['zwgk rules'],
  },
  {
    name: 'outline',
    help: '列出章节和表格  List sections and tables',
    run: outlineCommand,
    options: [outputFormat],
    examples: ['zwgk outline 报告.zwgk'],
  },
  {
    name: 'tables',
    help: '以 JSON 输出各表数据  Print the figures of the tables as JSON',
    run: tables,
    options: [{ flags: '--format <format>', help: '输出格式：json（默认）  Output: json (default)' }],
    examples: ['zwgk tables 报告.zwgk > 数据.json'],
  },
  {
    name: 'format',
    help: '整理版面：对齐表格，只动空白和表格线  Align the tables; only white space and borders change',
    run: format,
    options: [
      {
        flags: '--check',
        help: '不改写，列出需要整理的文件；有则退出码为 1  List the files that would change, exit 1 if any',
      },
      { flags: '--write', help: '改写文件，编码不变  Rewrite the files in their encoding' },
    ],
    examples: ['zwgk format 报告.zwgk', 'zwgk format --check .', 'zwgk format --write 报告/'],
  },
  {
    name: 'export',
    help: '导出：html、pdf 同印发版面，json 全文数据，csv、xlsx 各表  Export the page as printed, all data, or the tables',
    run: exportCommand,
    options: [
      { flags: '--to <format>', help: '导出为 Export to: docx、html、pdf、json、csv、xlsx' },
      {
        flags: '-o, --output <file>',
        help: '输出文件，已有的会被替换  The file to write, replaced if there',
      },
      {
        flags: '--figures',
        help: '文后附数据图（docx、html、pdf）  Append the charts (docx, html, pdf)',
      },
    ],
    examples: [
      'zwgk export --to docx 报告.zwgk -o 报告.docx',
      'zwgk export --to pdf 报告.zwgk -o 报告.pdf',
      'zwgk export --to xlsx 报告.zwgk -o 报告.xlsx',
    ],
  },
  {
    name: 'import',
    help: '把 Word（.docx）、网页（.html）或文本导入为报告  Import a Word document, a web page or a text',
    run: importCommand,
    options: [
      {
        flags: '-o, --output <file>',
        help: '输出文件；多个文件时为文件夹；- 为标准输出  The file to write, a folder for several, - for standard output',
      },
      { flags: '--force', help: '替换已有的文件  Replace a file that is there' },
      { flags: '--verbose', help: '列出略去的每一处  List what was left out' },
    ],
    examples: ['zwgk import 报告.docx -o 报告.zwgk', 'zwgk import "网页/*.html" -o 报告/'],
  },
];

const helpTitles: Readonly<Record<string, string>> = {
  Usage: '用法 Usage',
  Commands: '命令 Commands',
  Options: '选项 Options',
  Examples: '示例 Examples',
};

const exitCodes = `  0  没有达到级别的问题  nothing at or above the threshold
  1  有问题；--check 有需要整理的文件  findings; files that --check would change
  2  用法或读写错误      usage or I/O error`;

/** Runs one command line (without the names of node and the program). Never throws. */
export async function runProgram(argv: readonly string[], environment: Environment): Promise<ExitCode> {
  const language = argv.join(' ').match(/--language[= ]en\b/) ? 'en' : 'zh';
  const fail = (reason: Localized) => environment.console.err(`zwgk: ${reason[language]}\n`);
  try {
    return await dispatch(argv, environment);
  } catch (error) {
    if (error instanceof UsageError) fail(error.reason);
    else fail(programError(error));
    return 2;
  }
}

async function dispatch(argv: readonly string[], environment: Environment): Promise<ExitCode> {
  const program = createProgram();
  program.parse(['node', 'zwgk', ...withDashValues(argv)], { run: false });
  const { options, args } = program;
  if (options.help === true) return 0;
  if (options.version === true && program.matchedCommandName === undefined) {
    environment.console.out(`zwgk ${version}\n`);
    return 0;
  }
  const command = program.matchedCommand;
  const spec = commands.find(({ name }) => name === command?.name);
  if (!command || !spec) throw unknownCommand(args[0]);
  checkGrammar(command);
  const afterDashes: readonly string[] = options['--'] ?? [];
  return spec.run([...args, ...afterDashes], options, environment);
}

/** The grammar takes the `-` of `-o -` for an option without a name, and the value for missing. */
function withDashValues(argv: readonly string[]): readonly string[] {
  return argv.flatMap((word, index) => {
    if (word === '-' && /^(?:-o|--output)$/.test(argv[index - 1] ?? '')) return [];
    return argv[index + 1] === '-' && /^(?:-o|--output)$/.test(word) ? ['--output=-'] : [word];
  });
}

function createProgram() {
  const program = cac('zwgk');
  program.usage('<命令 command> [选项 options] <路径 paths…>');
  program.option('--language <language>', '信息的语言：zh、en  Language of the messages: zh, en');
  program.option('-v, --version', '显示版本  Show the version');
  for (const { name, help, options, examples } of commands) {
    const command = program.command(`${name} [...paths]`, help);
    for (const option of options) command.option(option.flags, option.help);
    for (const example of examples) command.example(`  $ ${example}`);
  }
  program.help((sections) => [
    ...sections
      .filter(({ title }) => !title?.startsWith('For more info'))
      .map(({ title, body }) => ({ title: helpTitles[title ?? ''] ?? '', body: withoutEnglish(body) })),
    { title: '退出码 Exit status', body: exitCodes },
  ]);
  return program;
}

function withoutEnglish(body: string): string {
  return body.replace('Display this message', '显示本帮助  Show this help').replaceAll(/ +$/gm, '');
}

function unknownCommand(name: string | undefined): UsageError {
  const known = commands.map((command) => command.name);
  if (name === undefined) {
    return new UsageError({
      zh: `请给出命令：${known.join('、')}；用法见 zwgk --help`,
      en: `name a command: ${known.join(', ')}; see zwgk --help`,
    });
  }
  return new UsageError({
    zh: `没有命令“${name}”；可用的命令：${known.join('、')}`,
    en: `no command "${name}"; commands: ${known.join(', ')}`,
  });
}

/** cac says what is wrong in English, in an error class that has lost its name in the bundle. */
function checkGrammar(command: { checkUnknownOptions(): void; checkOptionValue(): void }): void {
  try {
    command.checkUnknownOptions();
    command.checkOptionValue();
  } catch (error) {
    const message = String(error);
    const name = kebab(message.match(/`(.+)`/)?.[1] ?? message);
    throw message.includes('Unknown option')
      ? new UsageError({
          zh: `没有选项 ${name}；用法见 zwgk --help`,
          en: `no option ${name}; see zwgk --help`,
        })
      : new UsageError({ zh: `选项 ${name} 缺少值`, en: `option ${name}: value is missing` });
  }
}

/** cac turns `--fail-onn` into `--failOnn`. */
function kebab(name: string): string {
  return name.replace(/[a-z][A-Z]/g, ([before = '', after = '']) => `${before}-${after.toLowerCase()}`);
}
