// The arrows between rooms, tests apart: of two rooms one stands under the other, never both. The other arrows: .dependency-cruiser.cjs
const { options } = require('./.dependency-cruiser.cjs')

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'rooms-never-import-each-other-both-ways',
      severity: 'error',
      comment: 'Two rooms that need each other are one room, or want a third under them.',
      scope: 'folder',
      from: { path: '^(shared|cloudfunctions)/[^/]+$' },
      to: { circular: true },
    },
  ],
  options: { ...options, exclude: { path: '(\\.test\\.tsx?$|^shared/sample/)' } },
}
