// The one form in which rules read what people write: danger, levels, the answer check, likeness, suggestion and search. What is kept
// and shown stays as it was written.

/** What is read, and where each of its characters stands in what was written. Both in UTF-16 units. */
export type Reading = { text: string; at(place: number): number }

/** Nothing is seen of it: zero width, direction marks, variation selectors, fillers; and the blank of Braille. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu
const seen = /[^\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\p{M}\u2800]/u

/** Whether a text has anything that is seen. */
export const isBlank = (text: string): boolean => !seen.test(text)

/** Letters and figures in Han, Latin and Greek do not change by marks laid over them, as a line struck through. */
const struck = /([\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{N}])\p{Mn}+/gu

/** Clauses end at these in every rule; the small, upright and half-wide forms come out of NFKC in ASCII. */
const ofChinese: Record<string, string> = {
  ',': '，',
  '!': '！',
  '?': '？',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
}

/** Text that reads as it stands: most texts. */
const plain = /^[\n\t \x21-\x7e\u4e00-\u9fff，。！？；：（）、“”‘’《》【】…—·]*$/
const blankOrAscii = /[\u4e00-\u9fff0-9][ \t]+[\u4e00-\u9fff0-9]|[\u4e00-\u9fff][,!?;]/

const clusters = /[\s\S]\p{M}*/gu

/** A character that is its own form; nearly all of any text. What NFKC would change is not among them: an ellipsis, say. */
const ownForm = /^[\n\t -~\u4e00-\u9fff，！？；：（）]$/

/** One character with its marks, in compatibility form (UAX #15, NFKC), without what is not seen. */
function formOf(cluster: string): string {
  if (ownForm.test(cluster)) return cluster
  const seenOf = cluster.replace(unseen, '')
  // Marks laid over what is not seen are laid over what stands before it.
  const form = (cluster.startsWith(seenOf) ? seenOf : seenOf.replace(/^\p{Mn}+/u, ''))
    .normalize('NFKC')
    .replace(struck, '$1')
  return form.length === 1 && ofChinese[form] ? ofChinese[form] : form
}

/** @param text as written */
export function read(text: string): Reading {
  if (plain.test(text) && !blankOrAscii.test(text)) return { text, at: place => place }
  const letters: Letter[] = []
  for (const { 0: cluster, index } of text.matchAll(clusters))
    for (const letter of formOf(cluster)) letters.push({ letter, place: index, kind: kindOf(letter) })
  const kept = withoutBlanksInWords(letters).map(asChinese)
  const at = kept.flatMap(({ letter, place }) => Array.from({ length: letter.length }, () => place))
  return { text: kept.map(({ letter }) => letter).join(''), at: place => at[place] ?? text.length }
}

type Kind = 'han' | 'digit' | 'blank' | 'other'
type Letter = { letter: string; place: number; kind: Kind }

const kindOf = (letter: string): Kind => {
  if (letter === ' ' || letter === '\t') return 'blank'
  if (letter >= '\u4e00' && letter <= '\u9fff') return 'han'
  if (/\d/.test(letter)) return 'digit'
  return /\p{Script=Han}/u.test(letter) ? 'han' : 'other'
}

/** The comma after a Chinese character is a Chinese one. */
const asChinese = (one: Letter, i: number, all: readonly Letter[]): Letter =>
  all[i - 1]?.kind === 'han' && /[,!?;]/.test(one.letter)
    ? { ...one, letter: ofChinese[one.letter] ?? one.letter }
    : one

function withoutBlanksInWords(letters: readonly Letter[]): Letter[] {
  const kept: Letter[] = []
  for (let from = 0; from < letters.length; ) {
    const to = endOfRun(letters, from)
    if (to === from || !standInWord(letters, from, to))
      for (const one of letters.slice(from, Math.max(to, from + 1))) kept.push(one)
    from = Math.max(to, from + 1)
  }
  return kept
}

/** Where the blanks end that begin here; here, where there are none. */
function endOfRun(letters: readonly Letter[], from: number): number {
  let to = from
  while (letters[to]?.kind === 'blank') to++
  return to
}

/** “着 火 了” and “50 人” are words with blanks in them; “东门 路灯” are two. A single character alone is no word. */
function standInWord(letters: readonly Letter[], from: number, to: number): boolean {
  const kind = (place: number) => letters[place]?.kind
  const [before, after] = [kind(from - 1), kind(to)]
  if (before === 'han' && after === 'han') return kind(from - 2) !== 'han' || kind(to + 1) !== 'han'
  return (before === 'digit' && after === 'han') || (before === 'han' && after === 'digit')
}

/** What is read, where nobody asks where it stood. @example readingOf('１２０万元') // '120万元' */
export const readingOf = (text: string): string => read(text).text
