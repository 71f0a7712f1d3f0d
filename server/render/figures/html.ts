/** The figures as a part of a page: each chart with its table. */
import { annexHeading, asideOf, printedOf } from './bars';
import type { FigureRow, FigureValue, Language, ReportFigure, ReportFigures } from './figure';
import { valueText } from './say';
import { figureSvg } from './svg';
import { type Words, words } from './words';
import { tag, xml } from './xml';

/**
 * `<section class="figures">` with a `<figure>` each; no script, no `style`, all text escaped. `isPrinted`: the
 * annex of a document, which shows no figure that something is wrong with, and is empty where there is none to show.
 */
export function figuresHtml(
  all: ReportFigures,
  { language, isPrinted }: { readonly language: Language; readonly isPrinted: boolean },
): string {
  const { absent } = all;
  const figures = isPrinted ? printedOf(all) : all.figures;
  if (isPrinted && figures.length === 0) return '';
  const say = words[language];
  const heading = isPrinted ? annexHeading(say) : say.heading;
  const nothing = figures.length === 0 && absent.length === 0 ? [tag('p', {}, [xml(say.empty)])] : [];
  const missing = isPrinted
    ? []
    : absent.map(({ title, reason }) =>
        tag('p', { class: 'absent' }, [xml(`${title}${say.colon}${reason}`)]),
      );
  return tag(
    'section',
    { class: 'figures', lang: language === 'zh' ? 'zh-CN' : 'en', 'aria-labelledby': 'figures-heading' },
    [
      tag(isPrinted ? 'h2' : 'h1', { id: 'figures-heading' }, [xml(heading)]),
      ...figures.map((figure) => figureElement(figure, language)),
      ...missing,
      ...nothing,
    ],
  );
}

function figureElement(figure: ReportFigure, language: Language): string {
  const say = words[language];
  const aside = asideOf(figure, say);
  const caption = [
    tag('strong', {}, [xml(figure.title)]),
    ...(aside === '' ? [] : [tag('span', { class: 'aside' }, [xml(aside)])]),
  ].join(' ');
  const table = tag('details', {}, [
    tag('summary', {}, [xml(`${say.table}${say.colon}${figure.title}`)]),
    dataTable(figure, say),
  ]);
  return tag('figure', { id: `figure-${figure.id}` }, [
    tag('figcaption', {}, [caption]),
    figureSvg(figure, language),
    ...figure.remarks.map((remark) => tag('p', { class: 'remark' }, [xml(remark)])),
    table,
  ]);
}

function dataTable(figure: ReportFigure, say: Words): string {
  const hasGroups = figure.rows.some(({ group }) => group !== '');
  const header = (text: string) => tag('th', { scope: 'col' }, [xml(text)]);
  const row = ({ group, label, values, note }: FigureRow): string =>
    tag('tr', {}, [
      tag('th', { scope: 'row' }, [xml(hasGroups && group !== '' ? `${group}${say.colon}${label}` : label)]),
      ...values.map((value) => tag('td', {}, [cell(value, say)])),
      ...(figure.noteName === '' ? [] : [tag('td', {}, [xml(note)])]),
    ]);
  return tag('table', {}, [
    tag('thead', {}, [
      tag('tr', {}, [
        header(say.item),
        ...figure.series.map(header),
        ...(figure.noteName === '' ? [] : [header(figure.noteName)]),
      ]),
    ]),
    tag('tbody', {}, figure.rows.map(row)),
  ]);
}

function cell(value: FigureValue, say: Words): string {
  const { range } = value;
  const text = xml(valueText(value, say));
  if (range === undefined) return text;
  const place = { class: 'figure', 'data-start': String(range.start), 'data-end': String(range.end) };
  return tag('span', place, [text]);
}
