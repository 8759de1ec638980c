// Every point of the answer check by cases of right and wrong, one a line: what stands in 【】 is found, and nothing else.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding, Written } from './finding'
import { noBasis } from './no-basis'
import { noContact } from './no-contact'
import { noDate } from './no-date'
import { numbers } from './number'
import { persons } from './person'
import { undatedPromises } from './undated-promise'
import { untaken } from './untaken'

type Case = { wrong: boolean; asked: string; text: string; second: string; found: string[] }

const plain = (marked: string): string => marked.replace(/[【】]/g, '').trim()

/** "× asked => text | basis or contact" */
function caseOf(line: string): Case {
  const [asked = '', answer] = line.slice(2).includes('=>') ? line.slice(2).split('=>') : ['', line.slice(2)]
  const [text = '', second = ''] = (answer ?? '').split('|')
  const found = [...line.matchAll(/【([^】]+)】/g)].map(([, words = '']) => words)
  return { wrong: line.startsWith('×'), asked: plain(asked), text: plain(text), second: plain(second), found }
}

const casesOf = (name: string): [string, Case][] =>
  readFileSync(join(__dirname, `cases/${name}.txt`), 'utf8')
    .split('\n')
    .filter(line => /^[×√]/.test(line))
    .map(line => [line, caseOf(line)])

function expectFound(findings: Finding[], { wrong, found }: Case, written: Written): void {
  expect(findings.length > 0).toBe(wrong)
  if (found.length > 0) expect(findings.map(({ words }) => words)).toEqual(found)
  for (const finding of findings.filter(({ in: field, words }) => field !== 'asked' && words))
    expect(written[finding.in as 'text'].slice(finding.from, finding.to)).toBe(finding.words)
}

const inContact = ({ text, second }: Case): Written => ({ text, basis: '', contact: second })
const inBasis = ({ text, second }: Case): Written => ({ text, basis: second, contact: '' })

test.each(casesOf('untaken'))('points asked: %s', (_, one) => {
  expectFound(untaken(inBasis(one), one.asked), one, inBasis(one))
})

test.each(casesOf('no-basis'))('basis: %s', (_, one) => {
  expectFound(noBasis(inBasis(one)), one, inBasis(one))
})

test.each(casesOf('no-date'))('date: %s', (_, one) => {
  expectFound(noDate(inBasis(one)), one, inBasis(one))
})

test.each(casesOf('undated-promise'))('promise: %s', (_, one) => {
  expectFound(undatedPromises(inBasis(one)), one, inBasis(one))
})

test.each(casesOf('no-contact'))('contact: %s', (_, one) => {
  expectFound(noContact(inContact(one)), one, inContact(one))
})

test.each(casesOf('person'))('person: %s', (_, one) => {
  expectFound(persons(inContact(one), one.asked), one, inContact(one))
})

test.each(casesOf('number'))('number: %s', (_, one) => {
  expectFound(numbers(inContact(one)), one, inContact(one))
})
