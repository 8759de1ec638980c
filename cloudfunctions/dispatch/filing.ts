// A boundary decision is written into the county's list and into the draft of the catalogue beside what is told of it; written
// twice it is the same row and the same draft.
import type { Whole } from '@shared/aspects'
import { teach } from '../catalogue/teach'
import { changeCounty } from '../kit/county'
import type { Errand } from '../kit/sleeper'
import { decisions, filedBoundary } from './boundaries'

export const filing: Errand<Whole> = {
  oneByOne: true,
  due: ({ bound }) => bound !== null && !bound.filed,
  run: async ({ bound }, { county, now }) => {
    if (!bound) return null
    await decisions.put(filedBoundary(bound))
    await changeCounty({}, ['boundaries'])
    if (!(await teach(bound, county, now))) {
      // What is published by now stands over what this instance knows.
      await changeCounty({}, ['editions'])
      return null
    }
    return latest => (latest.bound?._id === bound._id ? { bound: { ...latest.bound, filed: true } } : {})
  },
}
