// How much the catalogue counts, and how much what was decided: the two numbers that would have made the decided messages
// likeliest, each asked about as if it had not been seen. They also set how certain the model is: temperature scaling (Guo and
// others, On Calibration of Modern Neural Networks, 2017) and stacking (Wolpert, Stacked Generalization, 1992) in one.

/** What both say of one message (higher for a likelier label), and the label that a person gave it. */
export type Heard = { catalogue: Float64Array; decided: Float64Array; label: number }

export type Shares = { catalogue: number; decided: number }

/** Where nothing was decided yet. */
export const usual: Shares = { catalogue: 1, decided: 0.5 }

/** How hard the usual shares pull: about as much as a handful of messages, so that a few do not turn all over. */
const pull = 4

/** From a 32nd to 32 times the usual, 15 steps; then finer around the best. */
const wide = Array.from({ length: 15 }, (_, step) => 2 ** ((step - 7) / 1.4))
const narrow = Array.from({ length: 7 }, (_, step) => 2 ** ((step - 3) / 5.6))

export function sharesOf(heard: readonly Heard[]): Shares {
  if (heard.length === 0) return usual
  return best(heard, best(heard, usual, wide), narrow)
}

function best(heard: readonly Heard[], around: Shares, factors: readonly number[]): Shares {
  let [found, least] = [around, Infinity]
  for (const catalogue of factors)
    for (const decided of factors) {
      const shares = { catalogue: around.catalogue * catalogue, decided: around.decided * decided }
      const cost = costOf(heard, shares)
      if (cost < least) [found, least] = [shares, cost]
    }
  return found
}

/** Surprise at what was decided, in nats, and the pull of the usual. */
function costOf(heard: readonly Heard[], shares: Shares): number {
  const away = Math.log(shares.catalogue / usual.catalogue) ** 2 + Math.log(shares.decided / usual.decided) ** 2
  return heard.reduce((sum, each) => sum + surpriseAt(each, shares), (pull * away) / 2)
}

/** In nats; the label's own score is 0 in `together`. */
const surpriseAt = (heard: Heard, shares: Shares): number =>
  Math.log(together(heard, shares).reduce((sum, score) => sum + Math.exp(Math.min(score, 700)), 0))

/** Both, by their shares, as far as each label stands above the one that was given. */
export function together({ catalogue, decided, label }: Heard, shares: Shares): Float64Array {
  const scoreAt = (at: number) => catalogue[at]! * shares.catalogue + decided[at]! * shares.decided
  const given = scoreAt(label)
  return catalogue.map((_, at) => scoreAt(at) - given)
}
