// Whether the limits of an item are limits: whole, above nothing, and within a year.

import type { Item } from './catalogue'
import type { Fault } from './fault'
import type { Limit } from './limit'

const names = { dispatch: '交办', accept: '受理', answer: '答复' } as const

const mostDays = 365
const mostHours = 720

const isLimit = (limit: Limit): boolean => {
  const [amount, most] = 'days' in limit ? [limit.days, mostDays] : [limit.hours, mostHours]
  return Number.isInteger(amount) && amount > 0 && amount <= most
}

export const limitFaults = ({ _id: code, limits, urgentLimits }: Item, called: string): Fault[] =>
  (['limits', 'urgentLimits'] as const).flatMap(field =>
    (['dispatch', 'accept', 'answer'] as const).flatMap(name => {
      const limit = { limits, urgentLimits }[field]?.[name]
      if (!limit || isLimit(limit)) return []
      const which = field === 'urgentLimits' ? '紧急时的' : ''
      return [{ code, field, say: `“${called}”${which}${names[name]}时限不对，请填写大于 0 的整数，最长一年。` }]
    }),
  )
