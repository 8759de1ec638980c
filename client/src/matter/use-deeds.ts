// The deeds of a page in hand: which may be done, which sheet is open, and what goes at one tap.
import type { MatterView } from '@shared/aspects'
import { useState } from 'react'
import { askConsent, tellConsent } from '../consent'
import { useSend } from '../parts/use-send'
import type { AtOnce, DeedButton, Page } from './piece'
import { deedsOn } from './pieces'

export type DeedsProps = { matter: MatterView; onChange: (matter: MatterView) => void }

export function useDeeds(page: Page, { matter, onChange }: DeedsProps) {
  const [open, setOpen] = useState<string | null>(null)
  const { busy, wrong, run } = useSend()
  const able = deedsOn(page, matter)
  function send({ send, consents }: AtOnce) {
    // WeChat asks only within the tap itself.
    const asked = consents ? askConsent(matter.templates) : null
    run(
      () => send(matter),
      next => {
        onChange(next)
        if (asked) tellConsent(asked)
      },
    )
  }
  function act(id: string) {
    const deed = able.find(each => each.id === id)
    if (deed && 'atOnce' in deed) {
      setOpen(null)
      send(deed.atOnce)
    } else setOpen(id)
  }
  const opened = able.find(({ id }) => id === open)
  const Sheet = opened && 'Sheet' in opened ? opened.Sheet : null
  return { able, open, setOpen, Sheet, act, busy, say: wrong?.say, close: () => setOpen(null) }
}

export const rowsOf = (deeds: readonly DeedButton[]) => deeds.map(({ id, text }) => ({ id, name: text }))
