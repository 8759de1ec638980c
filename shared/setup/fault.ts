// What is wrong with a county's files: where, and a sentence that says what to do. All of them are said at once.

/** `row` as Excel numbers it, the head being 1; in a GeoJSON the number of the outline; null for the file as a whole. */
export type SetupFault = { file: string; row: number | null; say: string }

export type Say = (row: number | null, words: string) => void

/** @example people.csv 第 3 行：手机号“1380”不对，请填写 11 位手机号。 */
export const writtenFault = ({ file, row, say }: SetupFault): string => {
  const counted = file.endsWith('.geojson') ? '个图形' : '行'
  return row === null ? `${file}：${say}` : `${file} 第 ${row} ${counted}：${say}`
}
