import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { Post } from '../post'

/** Who may make a call at all. nobody: also before signing in; anyone: any known person; else one of the posts. Whether this one matter is theirs, the rule and the view decide. */
export type Callers = 'nobody' | 'anyone' | readonly Post[]

/**
 * One call on the wire: its name (`function.call`), who may make it, the shape of its input, and, as a type only, its answer.
 *
 * @example export const accept = call('request.accept', ['handler', 'head'], strictObject({ … })).answers<{ version: number }>()
 */
export type Call<Schema extends GenericSchema = GenericSchema, Answer = unknown> = {
  name: string
  callers: Callers
  input: Schema
  /** Never present at run time. */
  answer?: Answer
}

export type InputOf<C> = C extends Call<infer Schema, unknown> ? InferInput<Schema> : never
export type WishOf<C> = C extends Call<infer Schema, unknown> ? InferOutput<Schema> : never
export type AnswerOf<C> = C extends Call<GenericSchema, infer Answer> ? Answer : never

/** What comes back over the wire. `say` is the sentence to show; `field` is the path of the input that is wrong. */
export type Outcome<Answer> = { ok: true; data: Answer } | { ok: false; why: string; say: string; field?: string }

/** What goes over the wire. `session` is the browser's signed session; in WeChat the platform says who calls. */
export type Envelope = { call: string; input: unknown; session?: string }

export const call = <Schema extends GenericSchema>(name: string, callers: Callers, input: Schema) => ({
  answers: <Answer>(): Call<Schema, Answer> => ({ name, callers, input }),
})

/** May somebody with these posts make it? `known`: somebody, not nobody. */
export function mayCall({ callers }: Pick<Call, 'callers'>, known: boolean, posts: readonly Post[]): boolean {
  if (callers === 'nobody') return true
  return known && (callers === 'anyone' || callers.some(post => posts.includes(post)))
}
