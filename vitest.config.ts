import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/reproducible.ts'],
    // Building a book starts a browser and unpacks it once.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
})
