import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 60_000,
    // Files share what they import, which saves a third of the time: no module of tests may keep what a file leaves behind.
    isolate: false,
    // Imports JSON without saying so, which only a bundler reads.
    server: { deps: { inline: [/@actions\//] } },
  },
});
