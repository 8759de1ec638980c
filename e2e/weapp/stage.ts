// Who plays on the mini-program: a town, phones, and mini-programs opened on them.
import { equal, type Telling } from '../scene'
import { openTown, type Town } from '../town'
import { built } from './built'
import type { Launch } from './inside/boot'
import type { Violation } from './inside/record'
import { launch, type Mini, type MiniOptions } from './mini'
import { type Phone, phoneOf } from './phone'

export type Owner = { openid: string; phone: string }

export type Stage = {
  town: Town
  phone(owner: Owner): Phone
  /** Opens the mini-program on this person's phone, with what earlier launches kept there. */
  open(owner: Owner, where: Launch, more?: Partial<MiniOptions>): Promise<Mini>
  /** @throws when any launch did what WeChat would not have allowed */
  lawful(): void
}

/** “task/matter?id=rq-1” as WeChat opens it. */
export function whereOf(page: string): Launch {
  const [path = '', query = ''] = page.replace(/^\//, '').split('?')
  return { path, query: Object.fromEntries(new URLSearchParams(query)), scene: 1014 }
}

export async function openStage(telling: Telling): Promise<Stage> {
  const town = await openTown()
  const phones = new Map<string, Phone>()
  const opened: { owner: Owner; mini: Mini }[] = []

  function phone(owner: Owner): Phone {
    const own = phones.get(owner.openid) ?? phoneOf(town, owner)
    phones.set(owner.openid, own)
    return own
  }
  async function open(owner: Owner, where: Launch, more: Partial<MiniOptions> = {}): Promise<Mini> {
    const last = opened.findLast(one => one.owner.openid === owner.openid)
    const mini = await launch({
      bundle: built(),
      answers: phone(owner).answers,
      ahead: town.clock.ahead(),
      storage: last?.mini.storage() ?? {},
      ...where,
      ...more,
    })
    opened.push({ owner, mini })
    return mini
  }
  const violations = (): Violation[] => opened.flatMap(({ mini }) => mini.report().violations)

  telling.onFailure(async () => [
    ...opened.slice(-2).map(({ owner, mini }) => `${owner.openid} on ${mini.state().path}: ${mini.text()}`),
    ...violations().map(({ kind, message }) => `${kind}: ${message}`),
    ...opened.flatMap(({ mini }) =>
      mini
        .report()
        .log.filter(({ level }) => level === 'error')
        .map(({ text }) => text),
    ),
  ])
  telling.atEnd(async () => {
    for (const { mini } of opened) mini.close()
    await town.close()
  })
  return {
    town,
    phone,
    open,
    lawful: () => equal(violations(), [], 'what WeChat would not have allowed'),
  }
}
