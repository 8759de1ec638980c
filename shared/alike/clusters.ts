// Clusters 聚类: messages that tell of one matter, found one after another as they come. Adding one costs what it has in common with
// earlier ones, never a pass over all.
import { openHolding } from './holding'
import { type Vector, vectorOf } from './vector'

/** `area` is the village or town where known, empty where not: two areas are two matters. */
export type Reported = { id: string; at: number; title: string; text: string; area: string }

export type Cluster = { members: Reported[] }

export type Clusters = {
  /** @returns the cluster that it went to; alone in one of its own when nothing earlier is alike */
  add(message: Reported): Cluster
  all(): readonly Cluster[]
  size(): number
}

type Known = { message: Reported; norm: number; cluster: Cluster }
type Near = { cluster: Cluster; likeness: number }

/** From here on two messages tell of one matter. */
const alike = 0.2
/** A third must be like more than one of them, or a chain of neighbours would join what has nothing in common. */
const alikeAtAll = 0.12
/** One estate has many matters: what is not the name of a place must be alike too. */
const alikeInMatter = 0.05
/** So many of the nearest decide. */
const nearest = 12
/** A matter that nobody reported for so long is another one when it comes again. Milliseconds. */
const silence = 120 * 86_400_000

export function openClusters(): Clusters {
  const holding = openHolding()
  const known: Known[] = []
  const clusters = new Set<Cluster>()

  /** Those most alike among what is known, each with how much. */
  function near(vector: Vector, norm: number, { at, area }: Reported): Near[] {
    const fits = ({ message }: Known) => at - message.at < silence && (!area || !message.area || area === message.area)
    return holding
      .common(vector)
      .flatMap(({ index, whole, matter }): Near[] => {
        const other = known[index]
        const likeness = other ? whole / (norm * other.norm) : 0
        if (!other || likeness < alikeAtAll || matter / (norm * other.norm) < alikeInMatter || !fits(other)) return []
        return [{ cluster: other.cluster, likeness }]
      })
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, nearest)
  }

  function unite(cluster: Cluster, other: Cluster): void {
    cluster.members = [...cluster.members, ...other.members].sort((a, b) => a.at - b.at)
    clusters.delete(other)
    for (const each of known) if (each.cluster === other) each.cluster = cluster
  }

  function add(message: Reported): Cluster {
    const vector = vectorOf(message.title, message.text)
    const norm = holding.norm(vector)
    const [found, other] = clustersOf(near(vector, norm, message))
    const cluster = found ?? { members: [] }
    clusters.add(cluster)
    if (other) unite(cluster, other)
    cluster.members.push(message)
    holding.add(vector)
    known.push({ message, norm, cluster })
    return cluster
  }

  return { add, all: () => [...clusters], size: () => known.length }
}

/** Each cluster among the nearest, with what its messages there are alike in all, the strongest first. */
function strengths(near: readonly Near[]): [Cluster, { likeness: number; count: number }][] {
  const found = new Map<Cluster, { likeness: number; count: number }>()
  for (const { cluster, likeness } of near) {
    const { likeness: sum, count } = found.get(cluster) ?? { likeness: 0, count: 0 }
    found.set(cluster, { likeness: sum + likeness, count: count + 1 })
  }
  return [...found].sort((a, b) => b[1].likeness - a[1].likeness)
}

/** The clusters that a message belongs to: as a rule none or one; two when it shows that two were one matter all along. */
function clustersOf(near: readonly Near[]): Cluster[] {
  if (!near[0] || near[0].likeness < alike) return []
  return strengths(near)
    .filter(([{ members }, { count }]) => count >= Math.min(members.length, 1 + members.length / 4, 4))
    .filter(([, { likeness, count }], place) => place === 0 || likeness / count >= alike)
    .slice(0, 2)
    .map(([cluster]) => cluster)
}
