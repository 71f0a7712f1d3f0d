/** Parts of the program that are files of their own in dist/: none of them is read before it is needed. */

export const chunks = {
  /** Readers of Word and HTML. */
  import: 'server/import/read.ts',
  /** The writer of Word documents. */
  word: 'server/render/docx/word-file.ts',
  /** What draws the figures of a report. */
  figures: 'server/render/figures/index.ts',
  /** The library of the protocol, for the extension. */
  languageClient: 'client/languageClient.ts',
  /** All that the server does behind the answer to `initialize`. */
  deferred: 'server/main.deferred.ts',
};

const dynamicImports = (name, filter, file) => ({
  name,
  setup(build) {
    build.onResolve({ filter }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: file, external: true } : undefined,
    );
  },
});

/** For a bundle beside `dist/import.js`. */
export const readersApart = dynamicImports('readers apart', /^(?:\.|\.\.\/import)\/read$/, './import.js');

/** For a bundle beside `dist/word.js`. */
export const writersApart = dynamicImports('writers apart', /^\.\/word-file$/, './word.js');

/** For a bundle beside `dist/figures.js`. */
export const figuresApart = dynamicImports('figures apart', /^\.\/figures\/index$/, './figures.js');

/** For the server's entry point: each module that it loads by `import()` is part of `server/main.deferred.ts`. */
export const deferredApart = dynamicImports('deferred apart', /^\./, './deferred.js');

/** For the extension's entry point. */
export const protocolApart = dynamicImports('protocol apart', /^\.\/languageClient$/, './languageClient.js');
