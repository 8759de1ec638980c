// First letters of a name in pinyin, for searching: “路灯不亮” is ldbl. Here only, so that no client carries the dictionary.
import { pinyin } from 'pinyin-pro'

const first = { pattern: 'first', toneType: 'none', type: 'array' } as const

/** Rare readings of a long name would be a list that nobody types. */
const most = 6

const plain = (letters: readonly string[]): string =>
  letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/**
 * As it is read, then as somebody may read it who takes one character another way: each a word of its own.
 *
 * @example initialsOf('行道树') // 'hds xds'
 */
export function initialsOf(name: string): string {
  const letters = pinyin(name, { ...first, nonZh: 'consecutive' })
  const characters = [...name]
  // With runs of letters and figures in it a name has fewer pieces than characters, and is read one way.
  const others =
    letters.length === characters.length
      ? characters.flatMap((character, at) =>
          pinyin(character, { ...first, multiple: true }).map(letter => plain(letters.with(at, letter))),
        )
      : []
  return [...new Set([plain(letters), ...others])].filter(Boolean).slice(0, most).join(' ')
}
