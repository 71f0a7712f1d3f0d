/** Clean whole reports into which an ordinary paragraph is put: one of each form, and one of an institution. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applications, cases, noApplications, noCases, type Row, tables } from '../tables';

/** What stands after `## ` in the files of paragraphs: `云岭市 2024`, `云岭大学 2021 institution`. */
export interface Host {
  readonly organisation: string;
  readonly year: number;
  readonly kind: 'office' | 'institution' | 'statistics';
}

const read = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'hosts', `${name}.zwgk`), 'utf8');

const texts = {
  'form-2021': read('form-2021'),
  'form-2019': read('form-2019'),
  'statistics-2014': read('statistics-2014'),
  early: read('early'),
  institution: read('institution'),
};

/** The figures of the host: a city that has them all, or an office that nobody applied to. */
interface Figures {
  readonly regulations: string;
  readonly normative: string;
  readonly licensing: string;
  readonly punishment: string;
  readonly coercion: string;
  readonly applications: readonly Row[];
  readonly cases: readonly string[];
  readonly other: string;
}

const city: Figures = {
  regulations: '2 | 0 | 9',
  normative: '50 | 227 | 420',
  licensing: '31800',
  punishment: '9640',
  coercion: '120',
  applications,
  cases,
  other: '全年发出收费通知9件，其中4件逾期未缴费，其余5件共收取信息处理费1260元。',
};

const quiet: Figures = {
  regulations: '0 | 0 | 0',
  normative: '0 | 0 | 0',
  licensing: '0',
  punishment: '0',
  coercion: '0',
  applications: noApplications,
  cases: noCases,
  other: '全年未收取信息处理费，没有其他需要报告的事项。',
};

/** The host that `云岭大学 2021 institution` names. */
export function hostNamed(name: string): Host {
  const [organisation = '', year, kind = 'office'] = name.split(' ');
  if (kind !== 'office' && kind !== 'institution' && kind !== 'statistics') throw new Error(name);
  return { organisation, year: Number(year), kind };
}

/** The paragraph in a report in which nothing else could be underlined; what it says of fees is said in section 六. */
export function hosted({ organisation, year, kind }: Host, paragraph: string): string {
  const figures = organisation === '云岭市' ? city : quiet;
  const isOfFees = paragraph.includes('信息处理费') && year >= 2019;
  const parts: Readonly<Record<string, string>> = {
    organisation,
    year: String(year),
    next: String(year + 1),
    start: year === 2008 ? '2008年5月1日' : `${year}年1月1日`,
    signature: /[市区县镇乡]$/.test(organisation) ? `${organisation}人民政府` : organisation,
    regulations: figures.regulations,
    normative: figures.normative,
    licensing: figures.licensing,
    punishment: figures.punishment,
    coercion: figures.coercion,
    overview: isOfFees ? '' : `${paragraph}\n\n`,
    other: isOfFees ? paragraph : figures.other,
    tables: tables('pipe', year >= 2021 ? figures.applications : of2019(figures.applications), figures.cases),
  };
  return texts[formOf(year, kind)].replaceAll(/\{(\w+)\}/g, (name, key: string) => parts[key] ?? name);
}

function formOf(year: number, kind: Host['kind']): keyof typeof texts {
  if (kind === 'institution') return kind;
  if (kind === 'statistics') return 'statistics-2014';
  if (year < 2019) return 'early';
  return year < 2021 ? 'form-2019' : 'form-2021';
}

/** （六）其他处理 is one row in the form of 2019: the sum of the three of 2021. */
function of2019(rows: readonly Row[]): readonly Row[] {
  const group = rows.findIndex(({ label }) => label === '（六）其他处理');
  const parts = rows.slice(group + 1, group + 4);
  const figures = Array.from({ length: 7 }, (_, column) =>
    String(parts.reduce((sum, { figures }) => sum + Number(figures[column]), 0)),
  );
  return [...rows.slice(0, group), { label: '（六）其他处理', figures }, ...rows.slice(group + 4)];
}
