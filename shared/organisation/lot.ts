// Who takes a matter whose reporter asked not to be known. By turns, whoever knows the roster would see whose turn was passed over, and
// so who reported it; by lot nothing is expected, so that nobody is missing.

import { workersOf } from './duty'
import type { Unit } from './organisation'

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Chosen without a look at the reporter: of two at least one is left, and it might have been either. The desk is its dispatchers'. */
function drawnFrom(unit: Unit): string[] {
  const isCentre = unit.kind === 'centre'
  const listed = unit.duty.filter(person => workersOf(unit).includes(person))
  const able = workersOf(unit, [isCentre ? 'dispatcher' : 'handler'])
  return [listed, able].find(({ length }) => length >= 2) ?? (isCentre ? able : workersOf(unit))
}

/**
 * @param seed known to the reporter alone: whoever knew it could draw again, and see who was left out
 * @param except the reporter, under whatever id
 * @returns a person id, or null when there is nobody else
 */
export function byLot(unit: Unit, seed: string, except: readonly string[]): string | null {
  const drawn = drawnFrom(unit).filter(person => !except.includes(person))
  return drawn[hashOf(seed) % drawn.length] ?? null
}
