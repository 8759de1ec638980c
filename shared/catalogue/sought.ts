// Which items somebody means who types a few words, or the first letters of them in pinyin.

export type Findable = { name: string; initials: string; says?: readonly string[] }

/**
 * Those found, best first: the name begins so, the name has it, people say it so. Letters alone are taken as initials.
 *
 * @example sought(items, 'ldbl') // “路灯不亮”
 */
export function sought<Row extends Findable>(rows: readonly Row[], text: string): Row[] {
  const wanted = text.toLowerCase().replace(/\s/g, '')
  if (!wanted) return [...rows]
  const ranked = rows.map(row => ({ row, rank: rankOf(row, wanted) })).filter(({ rank }) => rank > 0)
  return ranked.sort((a, b) => b.rank - a.rank).map(({ row }) => row)
}

function rankOf({ name, initials, says = [] }: Findable, wanted: string): number {
  const word = name.toLowerCase()
  const letters = /^[a-z0-9]+$/.test(wanted) ? initials.split(' ') : []
  if (word.startsWith(wanted) || letters.some(one => one.startsWith(wanted))) return 3
  if (word.includes(wanted) || letters.some(one => one.includes(wanted))) return 2
  return says.some(said => said.includes(wanted)) ? 1 : 0
}
