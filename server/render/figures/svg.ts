/**
 * A figure as SVG: bars from left to right, the numbers behind them. Nothing is said by colour alone, all is drawn in
 * `currentColor`: the picture is readable on light and dark ground, and printed in grey. No script, no `style`.
 */
import { nice, ticks } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { textWidth } from '../width';
import type { FigureRow, FigureValue, Language, ReportFigure } from './figure';
import { lengthOf, short } from './numbers';
import { isZero, nameOf, valueText } from './say';
import { type Words, words } from './words';
import { wrapped } from './wrap';
import { number, tag, xml } from './xml';

/** Units of the picture; its width is that of the page. */
const size = {
  font: 14,
  /** Of a character that takes one column of an editor, a bit more than drawn: fonts differ. */
  column: 7.6,
  line: 18,
  labels: 196,
  gap: 8,
  bars: 300,
  /** Room for the numbers behind the longest bar; more only for very long ones, so that charts are of one scale. */
  numbers: 128,
  barHeight: 18,
  between: 12,
  heading: 34,
  axis: 22,
  legend: 28,
} as const;

/** Columns of an editor that a line of a label takes, and lines that it has at most; the table has all of it. */
const label = { columns: 24, lines: 4 } as const;

interface Drawing {
  readonly figure: ReportFigure;
  readonly language: Language;
  readonly say: Words;
  /** Length of a bar. */
  x(value: number): number;
  readonly end: number;
}

/** Empty where there is no bar to draw. */
export function figureSvg(figure: ReportFigure, language: Language): string {
  const rows = figure.rows.filter((row) => !isZero(row));
  if (rows.length === 0) return '';
  const say = words[language];
  const numbers = rows.flatMap(({ values }) => values.map(lengthOf));
  const [, end] = nice(0, Math.max(1, ...numbers), 4);
  const drawing: Drawing = { figure, language, say, end, x: (value) => (value / end) * size.bars };
  const texts = rows.flatMap((row) => row.values.map((_, index) => barText(drawing, row, index)));
  const right = Math.max(size.numbers, ...texts.map((text) => textWidth(text, 'wide') * size.column));
  const width = size.labels + size.gap + size.bars + size.gap + right;

  const top = figure.series.length > 1 ? size.legend : 0;
  const blocks = groupsOf(rows);
  const drawn: string[] = [];
  let y = top;
  for (const block of blocks) {
    const { svg, height } = drawBlock(drawing, block, y, width);
    drawn.push(svg);
    y += height;
  }
  const id = `figure-${figure.id}`;
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      viewBox: `0 0 ${number(width)} ${number(y + size.axis)}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
      'font-family': 'sans-serif',
      'font-size': String(size.font),
      fill: 'currentColor',
    },
    [
      tag('title', { id: `${id}-title` }, [xml(figure.title)]),
      tag('desc', { id: `${id}-description` }, [xml(figure.description)]),
      ...(figure.series.length > 1 ? [hatching(id), legend(drawing)] : []),
      axis(drawing, top, y),
      ...drawn,
    ],
  );
}

/** Neighbouring rows under one heading. */
function groupsOf(rows: readonly FigureRow[]): readonly (readonly FigureRow[])[] {
  const groups: FigureRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.group === row.group) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function drawBlock(
  drawing: Drawing,
  rows: readonly FigureRow[],
  top: number,
  width: number,
): { readonly svg: string; readonly height: number } {
  const group = rows[0]?.group ?? '';
  const head = group === '' ? 0 : size.heading;
  const labels = rows.map((row) => wrapped(row.label, label.columns, label.lines));
  const lines = Math.max(...labels.map(({ length }) => length));
  const bars = drawing.figure.series.length;
  const band = Math.max(lines * size.line, bars * size.barHeight);
  const height = rows.length * (band + size.between);
  const share = size.between / (band + size.between);
  const y = scaleBand<number>()
    .domain(rows.keys())
    .range([top + head, top + head + height])
    .paddingInner(share)
    .paddingOuter(share / 2);
  const items = rows.map((row, index) =>
    drawRow(drawing, row, labels[index] ?? [], {
      top: y(index) ?? top,
      height: y.bandwidth(),
      width,
    }),
  );
  const heading =
    group === '' ? [] : [tag('text', { x: '0', y: number(top + 24), 'font-weight': 'bold' }, [xml(group)])];
  return { svg: [...heading, ...items].join(''), height: head + height };
}

interface Place {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

function drawRow(drawing: Drawing, row: FigureRow, lines: readonly string[], place: Place): string {
  const middle = place.top + place.height / 2;
  const bars = scaleBand<number>()
    .domain(row.values.keys())
    .range([
      middle - (row.values.length * size.barHeight) / 2,
      middle + (row.values.length * size.barHeight) / 2,
    ])
    .paddingInner(0.1)
    .paddingOuter(0.05);
  const first = middle - ((lines.length - 1) * size.line) / 2;
  const text = lines.map((line, index) =>
    tag('tspan', { x: number(size.labels), y: number(first + index * size.line) }, [xml(line)]),
  );
  return [
    tag('text', { 'text-anchor': 'end', 'dominant-baseline': 'central' }, text),
    ...row.values.map((value, index) => {
      const top = bars(index) ?? place.top;
      return drawValue(drawing, row, value, index, { ...place, top, height: bars.bandwidth() });
    }),
  ].join('');
}

/** The bar with its number; the row's whole width is clicked. */
function drawValue(
  drawing: Drawing,
  row: FigureRow,
  value: FigureValue,
  index: number,
  { top, height, width }: Place,
): string {
  const { figure, say } = drawing;
  const left = size.labels + size.gap;
  const length = value.kind === 'number' ? drawing.x(lengthOf(value)) : 0;
  const isLast = figure.series.length > 1 && index === 0;
  const text = barText(drawing, row, index);
  const series = figure.series.length > 1 ? `${figure.series[index] ?? ''} ` : '';
  const place = value.range && {
    'data-start': String(value.range.start),
    'data-end': String(value.range.end),
  };
  return tag('g', { class: 'bar', ...place }, [
    tag('title', {}, [xml(`${nameOf(row, say)}${say.colon}${series}${text}`)]),
    tag('rect', {
      x: '0',
      y: number(top),
      width: number(width),
      height: number(height),
      fill: 'none',
      'pointer-events': 'all',
    }),
    ...(length > 0
      ? [
          tag('rect', {
            ...look(figure, value, isLast),
            x: number(left),
            y: number(top),
            width: number(Math.max(1.5, length)),
            height: number(height),
          }),
        ]
      : []),
    tag(
      'text',
      {
        x: number(left + length + size.gap / 2 + (length > 0 ? 2 : 0)),
        y: number(top + height / 2),
        'dominant-baseline': 'central',
      },
      [xml(text)],
    ),
  ]);
}

/** Solid; hatched for last year; only an outline for a number that something is wrong with. */
function look(figure: ReportFigure, value: FigureValue, isLast: boolean): Readonly<Record<string, string>> {
  if (value.doubts.length > 0)
    return { class: 'shape', fill: 'none', stroke: 'currentColor', 'stroke-dasharray': '4 3' };
  if (isLast) return { class: 'shape', fill: `url(#figure-${figure.id}-hatching)`, stroke: 'currentColor' };
  return { class: 'shape', fill: 'currentColor', 'fill-opacity': '0.75' };
}

function barText({ figure, say }: Drawing, row: FigureRow, index: number): string {
  const value = row.values[index];
  if (value === undefined) return '';
  const isAnnotated = row.note !== '' && index === figure.series.length - 1;
  return `${valueText(value, say)}${isAnnotated ? say.bracketed(row.note) : ''}`;
}

/** Lines at round numbers; between whole numbers there is nothing to count. */
function axis({ figure, language, end, x }: Drawing, top: number, bottom: number): string {
  const isWhole = figure.rows.every(({ values }) =>
    values.every((value) => value.kind !== 'number' || value.value.round().eq(value.value)),
  );
  const marks = ticks(0, end, 4).filter((mark) => !isWhole || Number.isInteger(mark));
  const left = size.labels + size.gap;
  const lines = marks.map((mark) =>
    tag('path', { d: `M${number(left + x(mark))} ${number(top)}V${number(bottom)}` }),
  );
  const texts = marks.map((mark) =>
    tag('text', { x: number(left + x(mark)), y: number(bottom + 15) }, [xml(short(mark, language))]),
  );
  return [
    tag('g', { class: 'axis', stroke: 'currentColor', 'stroke-opacity': '0.2' }, lines),
    tag('g', { class: 'axis', 'text-anchor': 'middle', 'font-size': '12', 'aria-hidden': 'true' }, texts),
  ].join('');
}

function hatching(id: string): string {
  const line = tag('path', { d: 'M0 0V6', stroke: 'currentColor', 'stroke-width': '2' });
  return tag('defs', {}, [
    tag(
      'pattern',
      {
        id: `${id}-hatching`,
        class: 'shape',
        width: '5',
        height: '6',
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      [line],
    ),
  ]);
}

function legend({ figure }: Drawing): string {
  const left = size.labels + size.gap;
  let x = left;
  const none: FigureValue = { kind: 'blank', range: undefined, doubts: [] };
  const entries = figure.series.map((name, index) => {
    const at = x;
    x += 30 + textWidth(name, 'wide') * size.column + 20;
    return [
      tag('rect', {
        ...look(figure, none, index === 0),
        x: number(at),
        y: '4',
        width: '24',
        height: '14',
      }),
      tag('text', { x: number(at + 30), y: '11', 'dominant-baseline': 'central' }, [xml(name)]),
    ].join('');
  });
  return tag('g', { class: 'legend' }, entries);
}
