// Searching over everything that one may see.
import * as calls from '@shared/search/calls'
import { on, serve } from '../kit/serve'
import { search } from './search'

export const main = serve([on(calls.search, search)])
