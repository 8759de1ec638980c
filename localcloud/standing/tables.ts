// standing.txt, read.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind } from './matters'

type Row = [name: string, ...rest: string[]]

/** The rows under the line that begins with this word, up to the next blank line; the line itself is the first. */
function section(head: string): Row[] {
  const blocks = readFileSync(join(__dirname, 'standing.txt'), 'utf8').split('\n\n')
  const rows = blocks.map(block =>
    block
      .split('\n')
      .filter(line => line && !line.startsWith('#'))
      .map(line => line.trim().split(/\s+/) as Row),
  )
  const found = rows.find(([first]) => first?.[0] === head)
  if (!found) throw new Error(`standing.txt has no ${head}`)
  return found
}

const posts = new Map(section('people').map(([name, ...held]) => [name, held]))
const [[, ...columns], ...standing] = section('stands') as [Row, ...Row[]]

const listOf = (text = ''): string[] => text.split(',')

export const people: string[] = standing.map(([name]) => name)

/** How somebody stands to a kind of matter; empty: not at all. */
export const standsTo = (who: string, kind: Kind): string => {
  const row = standing.find(([name]) => name === who)
  const cell = row?.[1 + columns.indexOf(kind)]
  if (!cell) throw new Error(`standing.txt does not say how ${who} stands to ${kind}`)
  return cell === '.' ? '' : cell
}

/** Why a call is refused before anybody looks at a matter; null when it may be made. */
export function refusedAtAll(who: string, callers: readonly string[]): 'not-signed-in' | 'not-allowed' | null {
  if (callers.includes('nobody')) return null
  if (who === 'nobody') return 'not-signed-in'
  const held = posts.get(who) ?? []
  return callers.includes('anyone') || callers.some(post => held.includes(post)) ? null : 'not-allowed'
}

export const matterCalls = section('calls')
  .slice(1)
  .map(([name, callers, stands = '']) => ({ name, callers: listOf(callers), stands }))

export const listCalls = section('lists')
  .slice(1)
  .map(([name, callers]) => ({ name, callers: listOf(callers) }))

export const elsewhere = section('elsewhere')
  .slice(1)
  .map(([name]) => name)
