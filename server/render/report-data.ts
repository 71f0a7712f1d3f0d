/** A whole report as data: `zwgk export --to json`. docs/json.md describes it for those who write programs. */
import type { BoundReport } from '../forms/bound';
import { trimRange } from '../report/lines';
import type { Node, Range, TableCell } from '../report/model';
import { type PositionAt, type PositionRange, positionRange, type TableData, tableData } from './tables';
import { collapse, joinLines } from './text';

export interface ReportData {
  readonly form: string;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly title: string | null;
  readonly metadata: readonly { readonly key: string; readonly value: string }[];
  /** Everything that is printed, in source order. */
  readonly blocks: readonly BlockData[];
  /** The tables that are bound to the form, as in `zwgk tables`. */
  readonly tables: readonly TableData[];
}

export type BlockData = { readonly range: PositionRange } & (
  | {
      readonly kind: 'heading';
      readonly level: number;
      /** As written; empty where the heading has none. */
      readonly ordinal: string;
      readonly text: string;
      /** The next paragraph goes on in the same line. */
      readonly runIn: boolean;
    }
  | { readonly kind: 'paragraph' | 'signature' | 'date' | 'attachment'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
);

/** Comments, directives and page chrome are left out. Linear in the text. */
export function reportData(bound: BoundReport, positionAt: PositionAt): ReportData {
  const { form, report } = bound;
  return {
    form: form.id,
    year: report.year ?? null,
    organisation: report.organisation ?? null,
    title: report.title === undefined ? null : collapse(report.title.text),
    metadata: report.nodes.flatMap((node) =>
      node.kind === 'metadata'
        ? node.entries.map(({ key, value }) => ({ key: collapse(key.text), value: collapse(value.text) }))
        : [],
    ),
    blocks: report.nodes.flatMap((node) => blockOf(report.text, node, positionAt)),
    tables: tableData(bound, positionAt),
  };
}

function blockOf(text: string, node: Node, positionAt: PositionAt): readonly BlockData[] {
  const range = positionRange(trimRange(text, node.range.start, node.range.end), positionAt);
  switch (node.kind) {
    case 'heading': {
      const { level, ordinal, name, runIn } = node;
      const heading = collapse(name.text);
      return [
        { kind: node.kind, range, level, ordinal: collapse(ordinal?.text ?? ''), text: heading, runIn },
      ];
    }
    case 'paragraph':
    case 'signature':
    case 'date':
    case 'attachment':
      return [{ kind: node.kind, range, text: oneLine(text, node.range) }];
    case 'table':
      return [{ kind: node.kind, range, rows: node.rows.map(({ cells }) => cells.map(cellText)) }];
    case 'title':
    case 'metadata':
    case 'comment':
    case 'directive':
    case 'chrome':
    case 'blank':
      return [];
  }
}

function cellText({ text }: TableCell): string {
  return collapse(text);
}

/** A hard-wrapped paragraph without its line breaks, as the page prints it. */
function oneLine(text: string, range: Range): string {
  return joinLines(text, trimRange(text, range.start, range.end));
}
