import { makeStore } from '../parts/store'

/** The matter as it was right after its rating. */
export const justRated = makeStore<{ id: string; version: number } | null>(null)
