// The catalogue as it is read: by anyone, and by who edits it.

import type { County } from '../county'
import { unitViews } from '../organisation/view'
import type { CatalogueView, DraftView, EditionRow, ItemPage } from './calls'
import type { Catalogue, Edition, Item } from './catalogue'
import { type Differences, differencesOf } from './differences'
import { after, inForce, nothingListed } from './editions'
import { faultsOf } from './faults'
import type { ClockName } from './limit'
import { limitOf } from './limit'
import { pathOf } from './path'
import { unitFor } from './route'

/** Headings and items in short, to be searched and leafed through. */
export const catalogueView = ({ edition, headings, items }: County): CatalogueView => ({
  edition,
  headings: [...headings.values()],
  items: [...items.values()].map(({ _id, name, parent, initials, examples, priority }) => ({
    id: _id,
    name,
    parent,
    initials,
    says: examples,
    priority,
  })),
})

const clocks: ClockName[] = ['dispatch', 'accept', 'answer']

const limitsOf = (item: Item, urgent: boolean) => clocks.map(name => ({ name, limit: limitOf(item, name, urgent) }))

/** An item as the county publishes it, with who deals with it in a town or a village. */
export function itemPage(item: Item, catalogue: Catalogue, county: County, area: string | undefined): ItemPage {
  const village = county.areas.get(area ?? '')
  const town = village?.level === 'village' ? village.parent : (village?._id ?? null)
  const unit = unitFor(item, { village: village?._id ?? null, town }, county)
  return {
    id: item._id,
    name: item.name,
    edition: catalogue.edition,
    path: pathOf(item.parent, catalogue.headings),
    area: village ? { id: village._id, name: village.name } : null,
    unit: unit && { name: unit.name, phone: unit.phone },
    byTown: item.unit === 'town',
    kinds: item.kinds,
    limits: limitsOf(item, item.urgent),
    urgentLimits: item.urgentLimits && !item.urgent ? limitsOf(item, true) : null,
    guide: item.guide,
    basis: item.basis,
    steps: item.steps,
    questions: item.questions,
    priority: item.priority,
    urgent: item.urgent,
    listed: county.items.has(item._id),
  }
}

/** The latest published one: what a draft starts from, also when it is still to come. */
export const latestOf = (county: County): Catalogue => county.catalogues.at(-1) ?? nothingListed

/** What a draft would make of the catalogue, with what still keeps it from being published. */
export function draftView(draft: Edition, version: number, county: County): DraftView {
  const base = latestOf(county)
  const whole = after(base, draft)
  const marks = marksOf(differencesOf(base, whole))
  return {
    version,
    number: draft.number,
    by: draft.by,
    at: draft.updatedAt,
    headings: [...whole.headings.values()].map(heading => ({ ...heading, mark: marks.get(heading.code) ?? null })),
    items: [...whole.items.values()].map(({ _id, name, parent, unit, initials }) => ({
      id: _id,
      name,
      parent,
      unit: unit === 'town' ? '所在镇街' : (county.units.get(unit)?.name ?? ''),
      initials,
      mark: marks.get(_id) ?? null,
    })),
    faults: faultsOf({ headings: [...whole.headings.values()], items: [...whole.items.values()] }, county),
    differences: differencesOf(base, whole),
    units: unitViews(county),
  }
}

const marksOf = ({ added, changed }: Differences): Map<string, 'added' | 'changed'> =>
  new Map([
    ...added.map(({ code }) => [code, 'added'] as const),
    ...changed.map(({ code }) => [code, 'changed'] as const),
  ])

/** Every published edition, latest first, with what each changed. */
export const editionRows = (county: County, now: number): EditionRow[] =>
  county.catalogues
    .map((catalogue, at) => ({
      number: catalogue.edition,
      from: catalogue.from,
      note: catalogue.note,
      by: catalogue.by,
      standing: standingOf(catalogue, county, now),
      differences: at === 0 ? null : differencesOf(county.catalogues[at - 1] ?? nothingListed, catalogue),
      count: catalogue.items.size,
    }))
    .reverse()

function standingOf({ edition, from }: Catalogue, county: County, now: number): EditionRow['standing'] {
  if (from > now) return 'coming'
  return inForce(county.catalogues, now).edition === edition ? 'now' : 'past'
}
