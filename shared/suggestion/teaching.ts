// What a model learns from: the catalogue's own words from the first day on, and what dispatchers decided.
import type { Item } from '../catalogue/catalogue'
import type { County } from '../county'
import type { Request } from '../request/request'
import { wordsOf } from './suggested'
import type { Entry, Example } from './train'

/** Names, examples and guide: what an item is called, how people say it, what is done about it. */
export const entriesOf = (county: County): Entry[] =>
  [...county.items.values()].map(item => ({ label: item._id, words: namesOf(item, county), sayings: item.examples }))

const namesOf = ({ name, parent, guide }: Item, { headings }: County): string[] =>
  [name, headings.get(parent)?.name ?? '', guide].filter(Boolean)

/** What a dispatcher decided, of items that are still listed. */
export const examplesOf = (decided: readonly Pick<Request, 'text' | 'item'>[], county: County): Example[] =>
  decided.flatMap(({ text, item }) =>
    item && text && county.items.has(item) ? [{ ...wordsOf(text), label: item }] : [],
  )

/** A new model goes into use unless it is clearly worse than the one before on what was decided. */
export const mayReplace = (fresh: number | null, before: number | null): boolean =>
  fresh === null || before === null || fresh >= before - bearable

/** Two of a hundred may be chance. */
const bearable = 0.02
