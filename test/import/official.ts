/** A table as the official form prints it, with spanning cells, for other formats to be made of. */
import { bindReport } from '../../server/forms/bind';
import { builtinLibrary } from '../../server/forms/library';
import { officialTables } from '../../server/render/official-table';
import { parseReport } from '../../server/report/parse';
import type { TableFigures } from '../renderings/render';
import { renderIn } from '../renderings/render';

export interface PrintedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The rows of cells, those that a span covers left out. */
export function printed(table: TableFigures): readonly (readonly PrintedCell[])[] {
  const bound = bindReport(
    parseReport(renderIn('pipe', table).text, builtinLibrary.vocabulary),
    builtinLibrary,
  );
  const [official] = officialTables(bound.form, bound.tables);
  return (official?.rows ?? [])
    .filter((row) => row.every((cell) => cell?.kind !== 'title'))
    .map((row) =>
      row.flatMap((cell) =>
        cell === undefined
          ? []
          : [
              {
                text: cell.kind === 'figure' ? (cell.source?.text ?? '') : cell.text,
                rowSpan: cell.rowSpan,
                columnSpan: cell.columnSpan,
              },
            ],
      ),
    );
}

/** `row.column text` of every figure that the form knows. */
export function figuresIn(text: string): readonly string[] {
  const bound = bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary);
  return bound.tables.flatMap(({ form, rows }) =>
    rows
      .filter((row) => row.form.kind !== 'group')
      .flatMap((row) =>
        row.cells.map(({ column, cell }) => `${form.id} ${row.form.id}.${column.id} ${cell.text}`),
      ),
  );
}

/** Characters that are no space, each with how often it stands there; ordinals and borders are written anew. */
export function charactersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.normalize('NFKC').replaceAll(/[\s|:\-—、.()#]/g, ''))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** What stands in `before` more often than in `after`. */
export function lost(before: string, after: string): string {
  const counts = charactersOf(after);
  return [...charactersOf(before)]
    .filter(([character, count]) => (counts.get(character) ?? 0) < count)
    .map(([character]) => character)
    .join('');
}
