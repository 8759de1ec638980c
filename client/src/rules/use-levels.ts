// The rules of levels in hand: as they are in force, as they are being changed, and what is wrong with which.
import { rules as rulesCall, setRules } from '@shared/level/calls'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useAsk } from '../ask'
import { call } from '../cloud'
import type { Refused } from '../wire'
import { lineAt, linesOf, type RuleLine, rulesOf } from './rule-lines'
import { levels as words } from './words'

/** With a line, by its key; with the whole where it names none. */
type Wrong = { key: string | null; say: string }

export function useLevels() {
  const asked = useAsk(rulesCall, {})
  const { data, put } = asked
  const [draft, setDraft] = useState<RuleLine[] | null>(null)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const [busy, setBusy] = useState(false)
  const lines = draft ?? (data ? linesOf(data) : [])

  function now(next: RuleLine[] | null) {
    setDraft(next)
    setWrong(null)
  }
  const wrongOf = ({ field, say }: Refused): Wrong => ({ key: lines[lineAt(field) ?? -1]?.key ?? null, say })

  async function send(rules: ReturnType<typeof rulesOf>, said: string) {
    setBusy(true)
    const reply = await call(setRules, { rules })
    setBusy(false)
    if (!reply.ok) return setWrong(wrongOf(reply))
    put(reply.data)
    now(null)
    Taro.showToast({ title: said, icon: 'none' })
  }
  async function back() {
    const { confirm } = await Taro.showModal({ title: words.back, content: words.backSure })
    if (confirm) await send(null, words.usual)
  }
  const known = (key: string) => lines.some(line => line.key === key)
  return {
    ...asked,
    busy,
    lines,
    dirty: draft !== null,
    wrong,
    known,
    change: (line: RuleLine) =>
      now(known(line.key) ? lines.map(one => (one.key === line.key ? line : one)) : [...lines, line]),
    remove: (key: string) => now(lines.filter(line => line.key !== key)),
    drop: () => now(null),
    save: () => send(rulesOf(lines), words.saved),
    back,
  }
}

export type Levels = ReturnType<typeof useLevels>
