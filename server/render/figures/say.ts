/** Rows and values in words. */
import type { FigureRow, FigureValue, Language, ReportFigure } from './figure';
import { grouped } from './numbers';
import { type Words, words } from './words';

/** The number, or what stands in its place; `※` where something was found wrong with it. */
export function valueText(value: FigureValue, say: Words): string {
  const mark = value.doubts.length > 0 ? ' ※' : '';
  switch (value.kind) {
    case 'number': {
      const rest = value.blanks > 0 ? say.bracketed(say.blanks(value.blanks)) : '';
      return `${grouped(value.value)}${rest}${mark}`;
    }
    case 'blank':
      return `${say.blank}${mark}`;
    case 'dash':
      return `—${mark}`;
    case 'missing':
      return say.missing;
    case 'unreadable':
      return `“${value.text}”${mark}`;
  }
}

export function nameOf({ group, label }: FigureRow, say: Words): string {
  return group === '' ? label : `${group}${say.colon}${label}`;
}

/** Every value is a 0 that is in no doubt: there is no bar to draw. */
export function isZero({ values }: FigureRow): boolean {
  return values.every(
    (value) =>
      value.kind === 'number' && value.value.eq(0) && value.blanks === 0 && value.doubts.length === 0,
  );
}

/** The rows by name, each heading once. */
export function namesOf(rows: readonly FigureRow[], say: Words): string {
  const groups = new Map<string, string[]>();
  for (const { group, label } of rows) groups.set(group, [...(groups.get(group) ?? []), label]);
  return [...groups]
    .map(([group, labels]) => {
      const names = labels.join(say.listed);
      return group === '' ? names : `${group}${say.colon}${names}`;
    })
    .join(say.semicolon);
}

/** All that the chart shows, for those who do not see it. */
export function describe(figure: Omit<ReportFigure, 'description'>, language: Language): string {
  const say = words[language];
  const several = figure.series.length > 1;
  const row = (one: FigureRow): string => {
    const values = one.values.map(
      (value, index) => `${several ? `${figure.series[index] ?? ''} ` : ''}${valueText(value, say)}`,
    );
    const note = one.note === '' ? '' : say.bracketed(one.note);
    return `${nameOf(one, say)} ${values.join(say.comma)}${note}`;
  };
  const drawn = figure.rows.filter((one) => !isZero(one));
  const head = [
    figure.title,
    ...(figure.total === '' ? [] : [`${say.total} ${figure.total}`]),
    ...(figure.unit === '' ? [] : [say.unit(figure.unit)]),
  ].join(say.comma);
  return [
    `${head}${say.stop}`,
    ...(drawn.length > 0 ? [`${drawn.map(row).join(say.semicolon)}${say.stop}`] : []),
    ...figure.remarks,
  ].join(say.space);
}
