import { spansOf } from './spans'

const said = (text: string, words: string[]) => spansOf(text, words).map(({ from, to }) => text.slice(from, to))

it.each([
  ['村口的路灯坏了，路灯', ['路灯'], ['路灯', '路灯']],
  ['没有', ['路灯'], []],
  ['', ['路灯'], []],
  ['什么', [''], []],
])('finds every word wherever it is said: %s', (text, words, found) => {
  expect(said(text, words)).toEqual(found)
})
