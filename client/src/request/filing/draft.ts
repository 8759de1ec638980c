// What is being filled in, kept on the device until it has gone.

import type { Given } from '@shared/catalogue/given'
import type { Kind } from '@shared/catalogue/limit'
import type { Alarm } from '@shared/danger/danger'
import { alarmIn } from '@shared/danger/endangered'
import type { ItemView } from '@shared/request/calls'
import type { PlaceView } from '@shared/request/views'
import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { type Faced, unfaced } from '../../matter/faced'
import { type Local, newKey } from '../../parts/media/local'
import type { Unsent } from '../../parts/queue'
import { filing } from '../words'

export type DraftPlace = { scene?: string; point?: [number, number]; grid?: string; village?: string; name: string }

export type Draft = {
  /** Made once for a form: ten taps are one request. */
  tap: string
  kind: Kind
  item: string | null
  /** What was ticked to the item's questions. */
  given: Given[]
  text: string
  files: Local[]
  place: DraftPlace | null
  words: string
  hidden: boolean
  name: string
  phone: string
  faced: Faced | null
  /** The matter of others that is followed instead of one's own. */
  follow: string | null
}

const drawer = 'sulaiban.draft'

export const freshDraft = (): Draft => ({
  tap: newKey(),
  kind: 'complaint',
  item: null,
  given: [],
  text: '',
  files: [],
  place: null,
  words: '',
  hidden: false,
  name: '',
  phone: '',
  faced: null,
  follow: null,
})

const itemOf = (draft: Draft, items: readonly ItemView[]) => items.find(({ id }) => id === draft.item) ?? null

/** What is typed beside the text. The place's own name, as of a board, is not. */
const besideOf = ({ words, name }: Draft) => [words, name]

/** The danger that a form speaks of and that its writer has not answered for yet: in anything that was typed. */
export const unfacedIn = (draft: Draft, items: readonly ItemView[]): Alarm | null =>
  unfaced(alarmIn({ ...draft, beside: besideOf(draft) }, itemOf(draft, items)), draft.faced)

/** All that was typed: while it changes nobody is stopped. */
export const typedIn = (draft: Draft): string =>
  [draft.text, ...draft.given.map(({ answer }) => answer), ...besideOf(draft)].join('\n')

const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === 'object' && kept !== null && 'tap' in kept && 'files' in kept

/** Worth telling the person that it was kept: something was filled in beyond the place. */
export const begun = (draft: Draft) => Boolean(draft.item || draft.text || draft.files.length)

/** An item chosen before the form was opened, in the catalogue. */
export type Chosen = { item: string; kind: Kind } | null

function readDraft(scanned: boolean, chosen: Chosen): Draft {
  const kept: unknown = Taro.getStorageSync(drawer)
  const draft = isDraft(kept) ? { ...freshDraft(), ...kept } : freshDraft()
  const taken = chosen && chosen.item !== draft.item ? { ...draft, ...chosen, given: [] } : draft
  return scanned ? { ...taken, place: null } : taken
}

export const clearDraft = () => Taro.removeStorageSync(drawer)

/** The draft in hand; every change is kept at once. A code that was scanned counts over an earlier place. */
export function useDraft(mended: Unsent | null, scanned: boolean, chosen: Chosen) {
  const [draft, setDraft] = useState<Draft>(() => (mended ? draftOf(mended) : readDraft(scanned, chosen)))
  const resumed = useRef(begun(draft) && !chosen)
  /** `standing`: the place on the form when none was chosen, kept with whatever is kept. */
  const change = useCallback((part: Partial<Draft>, standing: DraftPlace | null = null) => {
    setDraft(before => {
      const next = { ...before, place: before.place ?? standing, ...part }
      Taro.setStorageSync(drawer, next)
      return next
    })
  }, [])
  const restart = useCallback(() => {
    resumed.current = false
    clearDraft()
    setDraft(before => ({ ...freshDraft(), place: before.place, words: before.words }))
  }, [])
  return { draft, change, restart, resumed: resumed.current }
}

/** Where, as it goes over the wire. */
export function whereOf({ place, words }: Pick<Draft, 'place' | 'words'>) {
  const { name: _, ...where } = place ?? { name: '' }
  return { ...where, words }
}

/** What goes over the wire; empty fields stay out of it. */
export function inputOf(draft: Draft) {
  return {
    tap: draft.tap,
    kind: draft.kind,
    ...(draft.item ? { item: draft.item, given: draft.given } : {}),
    text: draft.text,
    place: whereOf(draft),
    hidden: draft.hidden,
    ...(draft.name ? { name: draft.name } : {}),
    ...(draft.phone ? { phone: draft.phone } : {}),
    ...(draft.follow ? { follow: draft.follow } : {}),
    ...(draft.faced?.nobody ? { nobodyInDanger: true } : {}),
  }
}

/** Back from the queue to the form, when it was refused. */
function draftOf({ input, files }: Unsent): Draft {
  const sent = input as ReturnType<typeof inputOf>
  const { words, ...where } = sent.place
  return {
    ...freshDraft(),
    ...sent,
    item: sent.item ?? null,
    given: sent.given ?? [],
    files,
    words,
    place: Object.keys(where).length ? { ...where, name: filing.chosenPlace } : null,
    name: sent.name ?? '',
    phone: sent.phone ?? '',
  }
}

export const placeOf = (view: PlaceView, from: Omit<DraftPlace, 'name'> = {}): DraftPlace => ({
  ...from,
  ...(view.grid ? { grid: view.grid } : view.village ? { village: view.village } : {}),
  name: view.name,
})
