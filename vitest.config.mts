import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** In ms; only ends what hangs: a machine that does other things at once makes anything slow. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/protocol/**', 'test/preview/**'],
          testTimeout,
        },
      },
      {
        test: {
          name: 'preview',
          include: ['test/preview/**/*.test.ts'],
          globalSetup: ['test/protocol/bundle.ts'],
          alias: { vscode: fileURLToPath(new URL('test/preview/vscode.ts', import.meta.url)) },
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        test: {
          name: 'protocol',
          include: ['test/protocol/**/*.test.ts'],
          globalSetup: ['test/protocol/bundle.ts'],
          testTimeout,
        },
      },
    ],
  },
});
