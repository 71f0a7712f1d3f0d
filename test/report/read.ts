/** Reports that tests write, and what the parser made of them in short. */
import { builtinLibrary } from '../../server/forms/library';
import type { HeadingNode, Node, Range, Report, Section, TableNode } from '../../server/report/model';
import { parseReport } from '../../server/report/parse';

export function read(text: string): Report {
  return parseReport(text, builtinLibrary.vocabulary);
}

/** `1 一、总体情况` with two spaces for each level of nesting; the ordinal is written as in the source. */
export function outlineOf(text: string): readonly string[] {
  return read(text).sections.flatMap((section) => linesOf(section, ''));
}

function linesOf({ heading, children }: Section, indent: string): readonly string[] {
  return [`${indent}${named(heading)}`, ...children.flatMap((child) => linesOf(child, `${indent}  `))];
}

function named({ level, ordinal, name }: HeadingNode): string {
  return `${level} ${ordinal?.text ?? ''}${name.text}`;
}

/** All headings in source order, without the nesting. */
export function headingsOf(text: string): readonly HeadingNode[] {
  return read(text).nodes.filter((node): node is HeadingNode => node.kind === 'heading');
}

export function headingNames(text: string): readonly string[] {
  return headingsOf(text).map(named);
}

/** The kinds of all nodes but blank ones. */
export function kindsOf(text: string): readonly Node['kind'][] {
  return read(text).nodes.flatMap(({ kind }) => (kind === 'blank' ? [] : [kind]));
}

/** The nodes of one kind. */
export function nodesOf<K extends Node['kind']>(
  text: string,
  kind: K,
): readonly Extract<Node, { kind: K }>[] {
  return read(text).nodes.filter((node): node is Extract<Node, { kind: K }> => node.kind === kind);
}

export function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

export function tablesOf(text: string): readonly TableNode[] {
  return nodesOf(text, 'table');
}

/** The texts of the cells, row by row. */
export function cellTexts({ rows }: TableNode): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map((cell) => cell.text));
}
