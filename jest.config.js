// Two projects: what runs in Node (rules, functions, the local cloud) and what runs in a page (the client's parts).
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
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{shared,cloudfunctions,localcloud,bench}/**/*.test.ts'],
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
