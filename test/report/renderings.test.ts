import { describe, expect, it } from 'vitest';
import { bindReport } from '../../server/forms/bind';
import type { BoundReport } from '../../server/forms/bound';
import { identitiesOf } from '../../server/forms/identities';
import { builtinLibrary } from '../../server/forms/library';
import { applications2021, disputes2021, publications2021 } from '../renderings/clean';
import { type Rendered, renderIn, shapes } from '../renderings/render';
import { read } from './read';

function bound(text: string): BoundReport {
  return bindReport(read(text), builtinLibrary);
}

/** `row.column text@start` of every bound cell that is not blank; a row that heads others has seven of those. */
function readCells(text: string): readonly string[] {
  return bound(text).tables.flatMap(({ rows }) =>
    rows.flatMap(({ form, cells }) =>
      cells
        .filter(({ cell }) => cell.value.kind !== 'blank')
        .map(({ column, cell }) => `${form.id}.${column.id} ${cell.text}@${cell.range.start}`),
    ),
  );
}

function writtenCells({ cells }: Rendered): readonly string[] {
  return cells.map(({ row, column, text, range }) => `${row.id}.${column.id} ${text}@${range.start}`);
}

describe.each(shapes)('%s', (shape) => {
  it.each([
    ['表二', publications2021],
    ['表三', applications2021],
    ['表四', disputes2021],
  ])('%s is bound cell by cell', (_, table) => {
    const rendered = renderIn(shape, table);
    expect(readCells(rendered.text)).toEqual(writtenCells(rendered));
  });
});
void identitiesOf;
