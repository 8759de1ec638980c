// An answer on its way: written and kept, checked, then sent; what is found stops it until it is mended or a reason is given.
import type { Finding } from '@shared/answering/finding'
import type { MatterView } from '@shared/aspects'
import { answer, checkAnswer } from '@shared/request/calls'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../cloud'
import type { Said } from '../../parts/compose'
import { useKept } from '../../parts/kept'
import { withFiles } from '../../parts/send-files'
import { useSend } from '../../parts/use-send'
import type { Reply } from '../../wire'
import type { SheetProps } from '../piece'

export type Written = Said & { basis: string; contact: string }

/** Either it went, or this was found. */
type Sent = { matter: MatterView } | { found: Finding[] }

/** A handler gives the same name and number each time. */
const drawer = 'sulaiban.contact'
const lastContact = () => String(Taro.getStorageSync(drawer) || '')

async function put(matter: MatterView, written: Written, goOn: string): Promise<Reply<Sent>> {
  const { text, basis, contact } = written
  const { id, version } = matter
  const reply = await withFiles(written.files, files =>
    call(answer, { id, version, text, basis, contact, files, ...(goOn ? { goOn } : {}) }),
  )
  return reply.ok ? { ok: true, data: { matter: reply.data } } : reply
}

/** Looked at before the files go up. What is empty is refused by the answer itself. */
async function checked(matter: MatterView, written: Written): Promise<Reply<Sent>> {
  const { text, basis, contact } = written
  if (!text || !basis || !contact) return put(matter, written, '')
  const reply = await call(checkAnswer, { id: matter.id, text, basis, contact })
  if (!reply.ok) return reply
  const found = reply.data.findings
  return found.length > 0 ? { ok: true, data: { found } } : put(matter, written, '')
}

export function useAnswer({ matter, onChange, onClose }: SheetProps) {
  const first = { text: '', files: [], basis: matter.item?.basis ?? '', contact: lastContact() }
  const [written, keep, clear] = useKept<Written>(`answer.${matter.id}.${matter.round}`, first)
  const [findings, setFindings] = useState<Finding[]>([])
  const { busy, wrong, run } = useSend()
  function then(sent: Sent) {
    if ('found' in sent) return setFindings(sent.found)
    Taro.setStorageSync(drawer, written.contact)
    clear()
    onChange(sent.matter)
    onClose()
  }
  return {
    written,
    keep,
    findings,
    busy,
    wrong,
    send: () => run(() => checked(matter, written), then),
    goOn: (reason: string) => run(() => put(matter, written, reason), then),
    mend: () => setFindings([]),
  }
}
