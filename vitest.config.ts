import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 60_000,
    // Imports JSON without saying so, which only a bundler reads.
    server: { deps: { inline: [/@actions\//] } },
  },
});
