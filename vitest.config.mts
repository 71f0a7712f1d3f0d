import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/protocol/**', 'test/preview/**'],
        },
      },
      {
        test: {
          name: 'preview',
          include: ['test/preview/**/*.test.ts'],
          globalSetup: ['test/protocol/bundle.ts'],
          alias: { vscode: fileURLToPath(new URL('test/preview/vscode.ts', import.meta.url)) },
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'protocol',
          include: ['test/protocol/**/*.test.ts'],
          globalSetup: ['test/protocol/bundle.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
