/** The readers of Word and HTML are a file of their own: loaded by the first import, in none of the other starts. */

export const readersEntry = 'server/import/read.ts';

/** For a bundle beside `dist/import.js`. */
export const readersApart = {
  name: 'readers apart',
  setup(build) {
    build.onResolve({ filter: /^(?:\.|\.\.\/import)\/read$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './import.js', external: true } : undefined,
    );
  },
};
