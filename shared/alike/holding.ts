// Which messages hold which terms, and how rare each term is: what two have in common is found without looking at the rest.
import { buckets, type Vector } from './vector'

/** What a message has in common with the `index`th: in all, and without the names of places. */
export type Common = { index: number; whole: number; matter: number }

/** Terms that this many hold, and a share of all, say nothing; they are not followed. */
const mostHolding = (all: number): number => 50 + all / 60

/** As if so many messages about other things had come before: the first ones, too, know what is rare. */
const supposed = 500

export function openHolding() {
  const met = new Uint32Array(buckets)
  const holders = new Map<number, number[]>()
  let all = 0
  let whole = new Float32Array(1024)
  let matter = new Float32Array(1024)

  const rarity = (term: number): number => Math.log((all + supposed) / (met[term]! + 1))

  function common({ terms, counts, named }: Vector): Common[] {
    const touched: number[] = []
    for (let place = 0; place < terms.length; place++) {
      const held = holders.get(terms[place]!)
      if (!held || held.length / 2 > mostHolding(all)) continue
      weigh(held, counts[place]! * rarity(terms[place]!) ** 2, named[place] === 1, touched)
    }
    return touched.map(taken)
  }

  /** Adds what one term weighs to the sum of each message that holds it. */
  function weigh(held: readonly number[], weight: number, named: boolean, touched: number[]): void {
    for (let i = 0; i < held.length; i += 2) {
      const index = held[i]!
      if (whole[index] === 0) touched.push(index)
      whole[index]! += weight * held[i + 1]!
      if (!named) matter[index]! += weight * held[i + 1]!
    }
  }

  /** Reads a sum and leaves it empty for the next. */
  function taken(index: number): Common {
    const sums = { index, whole: whole[index]!, matter: matter[index]! }
    whole[index] = 0
    matter[index] = 0
    return sums
  }

  function add({ terms, counts }: Vector): void {
    for (let place = 0; place < terms.length; place++) {
      const term = terms[place]!
      met[term]!++
      const held = holders.get(term)
      if (held) held.push(all, counts[place]!)
      else holders.set(term, [all, counts[place]!])
    }
    all++
    if (all < whole.length) return
    whole = new Float32Array(whole.length * 2)
    matter = new Float32Array(whole.length)
  }

  function norm({ terms, counts }: Vector): number {
    let sum = 0
    for (let place = 0; place < terms.length; place++) sum += (counts[place]! * rarity(terms[place]!)) ** 2
    return Math.sqrt(sum) || 1
  }

  return { common, add, norm }
}
