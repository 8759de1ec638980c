/** Where words stand in a text, each wherever it is said. */
export const spansOf = (text: string, words: readonly string[]): { from: number; to: number }[] =>
  words.flatMap(word => {
    const found: { from: number; to: number }[] = []
    for (let from = word ? text.indexOf(word) : -1; from >= 0; from = text.indexOf(word, from + word.length))
      found.push({ from, to: from + word.length })
    return found
  })
