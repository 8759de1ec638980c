// Events as a page receives them: plain objects, as the bridge carries them.
import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { carried } from './record'

type Method = (this: unknown, ...args: unknown[]) => unknown

/** How many handlers have run: WeChat fires no tap after a long press that somebody handled. */
export const handlers = { run: 0 }

type Target = { id?: string; dataset?: object; _$?: { id: string; dataset: object } } | null | undefined

const targetOf = (target: Target) => ({
  id: target?.id ?? target?._$?.id ?? '',
  offsetLeft: 0,
  offsetTop: 0,
  dataset: carried({ ...(target?.dataset ?? target?._$?.dataset) }),
})

const touchesOf = (list: TouchList | undefined) =>
  Array.from(list ?? [], ({ identifier, pageX, pageY, clientX, clientY }) => ({
    identifier,
    pageX,
    pageY,
    clientX,
    clientY,
  }))

const isEvent = (value: unknown): value is glassEasel.Event<unknown> =>
  typeof value === 'object' && value !== null && 'getEventName' in value

function plain(value: unknown): unknown {
  if (!isEvent(value)) return value
  handlers.run++
  const given = value as unknown as {
    type: string
    timeStamp: number
    target: Target
    currentTarget: Target
    mark: object
  }
  const original = value.getOriginalEvent() as TouchEvent | null | undefined
  return {
    type: given.type,
    timeStamp: given.timeStamp,
    target: targetOf(given.target),
    currentTarget: targetOf(given.currentTarget),
    mark: carried(given.mark),
    detail: carried(value.detail) ?? {},
    touches: touchesOf(original?.touches),
    changedTouches: touchesOf(original?.changedTouches),
  }
}

/** The same methods, given plain events. */
export function withPlainEvents(methods: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      typeof method === 'function' ? eased(method as Method) : method,
    ]),
  )
}

const eased = (method: Method): Method =>
  function (this: unknown, ...args) {
    return method.apply(this, args.map(plain))
  }
