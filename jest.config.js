// Three projects: what runs in Node (rules, functions, the local cloud), what runs in a page (the client's parts), and the SDK's
// own tests of its database, which judge the local cloud.
const transform = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
}
// Libraries that ship as ES modules only are compiled like our own files.
const transformIgnorePatterns = ['/node_modules/(?!(jose|mingo|chinese-days|valibot)/)']
const shared = { transform, transformIgnorePatterns, moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1' } }

/** @type {import('jest').Config} */
module.exports = {
  // Machines are shared and slow at times; a test that hangs is still found.
  testTimeout: 30_000,
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{shared,cloudfunctions,localcloud,bench}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/localcloud/judge/'],
    },
    {
      ...shared,
      displayName: 'judge',
      testEnvironment: '<rootDir>/localcloud/judge/shanghai.cjs',
      testMatch: ['<rootDir>/localcloud/judge/*.test.ts'],
      transformIgnorePatterns: [
        '/node_modules/(?!(jose|mingo|chinese-days|valibot|cloudbase-sdk-tests|@cloudbase/database/src)/)',
      ],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^(\\.\\./)+src/index$': '<rootDir>/localcloud/judge/sdk.ts',
        '^(\\.\\./)+config\\.local$': '<rootDir>/localcloud/judge/config.ts',
        '^power-assert$': '<rootDir>/localcloud/judge/assert.ts',
        '^@cloudbase/database/src/(.*)$': '<rootDir>/node_modules/@cloudbase/database/src/$1',
      },
    },
    {
      ...shared,
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/client/**/*.test.ts?(x)'],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '\\.module\\.(scss|css)$': '<rootDir>/client/test/styles.cjs',
        '\\.(scss|css)$': '<rootDir>/client/test/styles.cjs',
      },
    },
  ],
}
