import autocorrectNode from 'autocorrect-node';

const decoder = new TextDecoder();

export const autocorrect = {
  name: 'AutoCorrect: spaces and punctuation',
  format: 'zwgk',
  package: 'autocorrect-node',
  load: (bytes) => ({
    run: () => autocorrectNode.lintFor(decoder.decode(bytes), 'report.txt'),
    outcome({ lines, error }) {
      // Beyond some 450 KB: "call limit reached", and no line.
      return error === '' ? { says: `${lines.length} lines` } : { refused: lastLine(error) };
    },
  }),
};

const lastLine = (text) =>
  text
    .trim()
    .split('\n')
    .at(-1)
    .replace(/^[\s=]+/, '');
