import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { Why } from './refusals'

/**
 * One call on the wire: its name (`function.call`), the shape of its input, and, as a type only, its answer.
 *
 * @example export const accept = call('request.accept', strictObject({ … })).answers<{ version: number }>()
 */
export type Call<Schema extends GenericSchema = GenericSchema, Answer = unknown> = {
  name: string
  input: Schema
  /** Never present at run time. */
  answer?: Answer
}

export type InputOf<C> = C extends Call<infer Schema, unknown> ? InferInput<Schema> : never
export type WishOf<C> = C extends Call<infer Schema, unknown> ? InferOutput<Schema> : never
export type AnswerOf<C> = C extends Call<GenericSchema, infer Answer> ? Answer : never

/** What comes back over the wire. `say` is the sentence to show; `field` is the path of the input that is wrong. */
export type Outcome<Answer> = { ok: true; data: Answer } | { ok: false; why: Why; say: string; field?: string }

/** What goes over the wire. `session` is the browser's signed session; in WeChat the platform says who calls. */
export type Envelope = { call: string; input: unknown; session?: string }

export const call = <Schema extends GenericSchema>(name: string, input: Schema) => ({
  answers: <Answer>(): Call<Schema, Answer> => ({ name, input }),
})
