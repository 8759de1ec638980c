/** A sine almost half way between two numbers: C, and V8 since it took C's, has the one below; older V8 the one above. */
const sineLikeC = Math.sin(23.1361155 * (Math.PI / 180)) === 0.3929168337419437

/** Tests of the SDK that cannot hold, by file and name, each with the reason. */
export const exceptions: Record<string, string> = {
  'index.test.ts: 验证throwOnCode': 'SDK 3 has the option `throwOnCode: false` no more: it throws',
  ...(!sineLikeC && {
    'unit/aggregation.test.ts: geoNear with distance limit':
      'a distance told to a millionth of a millimetre, see above',
  }),
}
