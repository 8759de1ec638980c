// Between a function's thread and the cloud: what is said at once goes in one letter, for a letter costs more than what
// stands in it.

interface Post<T> {
  postMessage(letter: T[]): void
}

/** Gives back what puts a word into the open letter; it leaves when all that could run at once has run. */
export function lettersTo<T>(post: Post<T>): (word: T) => void {
  let letter: T[] = []

  function send(): void {
    const full = letter
    letter = []
    post.postMessage(full)
  }

  return word => {
    if (letter.push(word) === 1) process.nextTick(send)
  }
}
