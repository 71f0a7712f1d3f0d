/** Hover text as Markdown, or plain for clients that cannot show it. */
import type { MarkupContent } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver-types';

export interface Markup {
  /** Report text and form text: shown as it is. */
  text(text: string): string;
  strong(text: string): string;
  link(text: string, target: string): string;
  item(text: string): string;
  content(paragraphs: readonly string[]): MarkupContent;
}

const markdown: Markup = {
  text: (text) => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&'),
  strong: (text) => `**${markdown.text(text)}**`,
  link: (text, target) => `[${markdown.text(text)}](${target})`,
  item: (text) => `- ${text}`,
  content: (paragraphs) => ({ kind: MarkupKind.Markdown, value: paragraphs.join('\n\n') }),
};

const plain: Markup = {
  text: (text) => text,
  strong: (text) => text,
  link: (text, target) => `${text} ${target}`,
  item: (text) => `· ${text}`,
  content: (paragraphs) => ({ kind: MarkupKind.PlainText, value: paragraphs.join('\n\n') }),
};

export function markupFor(supportsMarkdown: boolean): Markup {
  return supportsMarkdown ? markdown : plain;
}
