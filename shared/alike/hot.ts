// Hot matters 热点 of a period: what was reported most beyond what was usual before, with where it is and how people put it.
import type { Cluster, Reported } from './clusters'
import { namesIn } from './names'

export type Hot = {
  cluster: Cluster
  /** Reported in the period, and in an equal time before it. */
  size: number
  before: number
  /** The name that most of its messages have in common, where they have no area. Empty when none has. */
  place: string
  /** The message most like the others in what it is called: the one of the middle length of title. */
  sample: Reported
}

/** One message is a matter, two may be chance. */
const fewest = 3

/** @param from, to moments, `to` not included. The hottest first: by how far beyond the period before, measured by what chance would give */
export function hotMatters(clusters: readonly Cluster[], from: number, to: number): Hot[] {
  return clusters
    .map(cluster => hotOf(cluster, from, to))
    .filter(hot => hot !== null)
    .sort((a, b) => heat(b) - heat(a))
}

function hotOf(cluster: Cluster, from: number, to: number): Hot | null {
  const within = cluster.members.filter(({ at }) => at >= from && at < to)
  const before = cluster.members.filter(({ at }) => at >= from - (to - from) && at < from).length
  const sample = sampleOf(within)
  if (within.length < fewest || !sample) return null
  return { cluster, size: within.length, before, place: placeOf(within), sample }
}

/** Poisson: a rise by its own standard deviation is one. */
const heat = ({ size, before }: Hot): number => (size - before) / Math.sqrt(before + 1) + size / 100

const sampleOf = (members: readonly Reported[]): Reported | undefined =>
  [...members].sort((a, b) => a.title.length - b.title.length)[Math.floor(members.length / 2)]

/** A third must name it; of names that one reading has longer than another, the one that most have at their end. */
function placeOf(members: readonly Reported[]): string {
  const named = members.map(({ title, text }) => namesIn(`${title} ${text}`))
  const times = (name: string) => named.filter(names => names.some(other => other.endsWith(name))).length
  const ranked = [...new Set(named.flat())].map((name): [string, number] => [name, times(name)])
  const [name, most] = ranked.sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0] ?? ['', 0]
  return most * 3 >= members.length ? name : ''
}
