// First letters of a name in pinyin, for searching: “路灯不亮” is ldbl. Here only, so that no client carries the dictionary.
import { pinyin } from 'pinyin-pro'

export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
