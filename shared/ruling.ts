import type { Why } from './calls/refusals'

/** What a rule answers: what follows from the wish, or why it may not be. */
export type Ruling<Value> = { ok: true; value: Value } | Refusal

/** `field` names the input that is wrong, where one is; `say` stands over the usual sentence where it must name a fact. */
export type Refusal = { ok: false; why: Why; field?: string; say?: string }

export const allow = <Value>(value: Value): Ruling<Value> => ({ ok: true, value })

export const refuse = (why: Why, field?: string): Refusal => (field ? { ok: false, why, field } : { ok: false, why })

/** With a sentence of its own, where the usual one could not name what stands in the way. */
export const refuseSaying = (why: Why, say: string): Refusal => ({ ok: false, why, say })
