// What each template says, held against what its one who is told can do.
import { deeds, templates } from '../aspects'
import type { Template } from './template'

const all = Object.entries(templates) as [string, Template][]

test.each(all)('%s asks for a deed that there is, wherever it asks by when', (_, { inbox, sms, asks }) => {
  for (const sentence of [inbox, sms])
    if (/请[^，。]*前(?!.*答复，)/.test(sentence) || /请于|请评价/.test(sentence))
      expect(deeds.has(asks ?? '')).toBe(true)
  if (asks) expect(deeds.has(asks)).toBe(true)
})

test.each(all)('%s names a limit only where a limit stands behind it', (_, { inbox, fields }) => {
  expect(inbox.includes('{due}')).toBe('due' in fields)
})
