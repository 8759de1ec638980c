// What the county has listed: a hundred matters, each with who deals with it, how soon, on what ground, and how people say it.
import type { Item } from '../../../shared/catalogue/catalogue'
import { cityItems } from './city'
import { countryItems } from './country'
import { lifeItems } from './life'
import { questions } from './questions'
import { citySays } from './says-city'
import { countrySays } from './says-country'
import { lifeSays } from './says-life'
import { steps } from './steps'

/** Development zones look after their own streets. */
const ownStreets = { '320324401': 'un-320324401', '320324405': 'un-320324405' }

const exceptions: Record<string, Item['exceptions']> = {
  'it-lumian': ownStreets,
  'it-laji': ownStreets,
  'it-zhandao': ownStreets,
  'it-lvhua': ownStreets,
}

const says = { ...citySays, ...lifeSays, ...countrySays }

/** 重点类: labour and environment by their headings, family by its items. */
const priorityHeadings = ['hd-laodong', 'hd-shengtai']
const priorityItems = ['it-jiating', 'it-jiabao', 'it-shanyang', 'it-qiling']

/** What does not wait for the usual hand-out. */
const urgentItems = ['it-jinggai', 'it-tingqi', 'it-jiabao', 'it-dianxian']

const complete = (item: Item): Item => ({
  ...item,
  ...(exceptions[item._id] ? { exceptions: exceptions[item._id] } : {}),
  examples: says[item._id]?.split('；') ?? [],
  questions: questions[item._id] ?? [],
  steps: steps[item._id] ?? [],
  priority: priorityHeadings.includes(item.parent) || priorityItems.includes(item._id),
  urgent: urgentItems.includes(item._id),
})

export const items: Item[] = [...cityItems, ...lifeItems, ...countryItems].map(complete)
