/** What a report says, without a syntax: read once from the sample, repeated to any size, written in each format. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { random } from './random.mjs';

const sample = 'samples/云岭市2024年政府信息公开工作年度报告.zwgk';
/** How many of the tables hold a mistake, so that there is something to find. */
const mistakes = 0.5;

/**
 * The blocks of a report of about `bytes` bytes as `.zwgk`: the sample once, then its sections again and again, each time
 * with other mistakes. A block is `{ heading, level }`, `{ paragraph }` or `{ head, rows }`; each is followed by an empty line.
 */
export function factsOf(root, bytes, seed = 20241231) {
  const text = readFileSync(path.join(root, sample), 'utf8');
  const blocks = text.trim().split(/\n\n+/).map(blockOf);
  const sections = blocks.slice(blocks.findIndex(({ level }) => level === 1));
  const next = random(seed);
  const facts = [];
  let size = 0;
  for (let part = blocks; size < bytes; part = sections) {
    for (const block of part.map((one) => mistyped(one, next))) {
      if (size >= bytes) break;
      facts.push(block);
      size += Buffer.byteLength(zwgkBlock(block)) + 1;
    }
  }
  return facts;
}

function blockOf(text) {
  if (text.startsWith('|')) return tableOf(text);
  const level = /^[一二三四五六]、.{1,30}$/.test(text) ? 1 : /^第二十条第/.test(text) ? 2 : 0;
  return level > 0 ? { heading: text, level } : { paragraph: text };
}

/** The rows above the rule are the head. */
function tableOf(text) {
  const lines = text.split('\n');
  const rule = lines.findIndex((line) => line.includes('---'));
  const rows = lines.toSpliced(rule, 1).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  return { head: rows.slice(0, rule), rows: rows.slice(rule) };
}

/**
 * One too many in one total of a row that other rows do not repeat: a single mistake in a table is laid to its figure by
 * the sum of the row, so that a rule that only adds up rows and ours, which weigh all sums, must name the same figures.
 */
function mistyped(block, next) {
  const totals = block.rows === undefined ? [] : totalsOf(block);
  if (totals.length === 0 || next() >= mistakes) return block;
  const { row, column } = totals[Math.floor(next() * totals.length)];
  const wrong = String(Number(block.rows[row][column]) + 1);
  return { ...block, rows: block.rows.with(row, block.rows[row].with(column, wrong)) };
}

function totalsOf({ head, rows }) {
  const names = head.at(-1);
  return rows.flatMap((cells, row) =>
    /^(?:[一二三四]、|（七）)/.test(cells[0])
      ? []
      : cells.flatMap((cell, column) => (names[column] === '总计' && cell !== '' ? [{ row, column }] : [])),
  );
}

const rowText = (cells) => `| ${cells.join(' | ')} |`;
const rule = (cells, right) => rowText(cells.map((_, column) => (column >= right ? '---:' : '---')));

function zwgkBlock({ heading, paragraph, head, rows }) {
  if (heading !== undefined) return `${heading}\n`;
  if (paragraph !== undefined) return `${paragraph}\n`;
  return `${[...head.map(rowText), rule(rows[0], 1), ...rows.map(rowText)].join('\n')}\n`;
}

function markdownBlock({ heading, level, paragraph, head, rows }) {
  if (heading !== undefined) return `${'#'.repeat(level + 1)} ${heading}\n`;
  if (paragraph !== undefined) return `${paragraph}\n`;
  // Markdown knows one line of head.
  return `${[rowText(head.at(-1)), rule(rows[0], 1), ...rows.map(rowText)].join('\n')}\n`;
}

const scalar = (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text === '' ? null : text);

function dataOf(block) {
  if (block.rows === undefined) return block;
  return { head: block.head, rows: block.rows.map((cells) => cells.map(scalar)) };
}

/** A row on a line, as in the tables. */
function jsonBlock(block) {
  const { head, rows, ...said } = dataOf(block);
  if (rows === undefined) return `    ${JSON.stringify(said)}`;
  const list = (lines) => lines.map((cells) => `        ${JSON.stringify(cells)}`).join(',\n');
  return `    {\n      "head": [\n${list(head)}\n      ],\n      "rows": [\n${list(rows)}\n      ]\n    }`;
}

/** Strings in double quotes as JSON has them, a row in flow style. */
function yamlBlock(block) {
  const { heading, level, paragraph, head, rows } = dataOf(block);
  if (heading !== undefined) return `  - heading: ${JSON.stringify(heading)}\n    level: ${level}`;
  if (paragraph !== undefined) return `  - paragraph: ${JSON.stringify(paragraph)}`;
  const list = (lines) => lines.map((cells) => `      - ${JSON.stringify(cells)}`).join('\n');
  return `  - head:\n${list(head)}\n    rows:\n${list(rows)}`;
}

/** The facts in each of the formats. */
export const formats = {
  zwgk: (facts) => facts.map(zwgkBlock).join('\n'),
  md: (facts) => facts.map(markdownBlock).join('\n'),
  yaml: (facts) => `blocks:\n${facts.map(yamlBlock).join('\n')}\n`,
  json: (facts) => `{\n  "blocks": [\n${facts.map(jsonBlock).join(',\n')}\n  ]\n}\n`,
};

/** For the services that validate: what the blocks of the YAML and the JSON may be. */
export const schema = {
  type: 'object',
  required: ['blocks'],
  properties: {
    blocks: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          heading: { type: 'string' },
          level: { type: 'integer', minimum: 1, maximum: 4 },
          paragraph: { type: 'string' },
          head: { type: 'array', items: { type: 'array', items: { type: 'string' } } },
          rows: { type: 'array', items: { type: 'array', items: { type: ['string', 'number', 'null'] } } },
        },
      },
    },
  },
};
