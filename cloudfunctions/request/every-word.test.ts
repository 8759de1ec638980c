// Every word that a reporter can bring, by whatever call, is read for danger. The fields are taken from the calls' own schemas: a new
// field that takes words is found here, and must be read or be named with the reason why not.
import type { Call } from '@shared/calls/call'
import * as ratingCalls from '@shared/rating/calls'
import * as calls from '@shared/request/calls'
import { type GenericSchema, safeParse } from 'valibot'
import { callDefinitions } from '../../docs/describe'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'

const fire = '着火了，有人被困在里面出不来'

type Node = GenericSchema & {
  type: string
  entries?: Record<string, Node>
  options?: readonly (Node | string)[]
  items?: readonly Node[]
  item?: Node
  wrapped?: Node
  value?: Node
  pipe?: readonly Node[]
}

/** Paths of all fields that let words of Chinese through. */
function wordsIn(node: Node, path: string): string[] {
  const inner = node.pipe?.[0] ?? node
  if (inner.entries) return Object.entries(inner.entries).flatMap(([name, part]) => wordsIn(part, `${path}.${name}`))
  if (inner.wrapped) return wordsIn(inner.wrapped, path)
  if (inner.item) return wordsIn(inner.item, `${path}[]`)
  if (inner.value) return wordsIn(inner.value, `${path}{}`)
  const parts = [...(inner.items ?? []), ...(inner.options ?? [])].filter(
    (part): part is Node => typeof part === 'object',
  )
  if (parts.length > 0) return parts.flatMap(part => wordsIn(part, path))
  const parsed = safeParse(node, fire)
  return parsed.success && /\p{Script=Han}/u.test(String(parsed.output)) ? [path] : []
}

const open = ({ callers }: Call): boolean => callers === 'nobody' || callers === 'anyone'

/** Not read, and why. */
const exempt: Record<string, string> = {
  'request.open.scene': 'the letters of a printed code; others find nothing',
  'request.submit.given[].question': 'the words of the item: others are refused',
  'request.submit.place.scene': 'the letters of a printed code: others are refused',
  'alike.offers.text': 'the text of the form that is being filled in: read when it is sent, and on the form itself',
  'alike.offers.place.scene': 'the letters of a printed code',
  'alike.offers.place.words': 'as the text',
  'person.givePhone.wechatCode': 'made by WeChat',
  'person.rename.name': 'of no matter; the name of a filing is read with it',
  'person.consent.answers{}': 'made by WeChat',
  'search.search.words': 'looked for, told to nobody',
}

let sample: SampleCloud
let granny: Player
beforeAll(async () => {
  sample = await openSample()
  granny = sample.who('o-wangxiulan')
})
afterAll(() => sample.close())

const plain = () => ({
  tap: newTap(),
  kind: 'complaint' as const,
  item: 'streetlight',
  place: { scene: 'g7KQ2M', words: '3 号楼东侧' },
})
const said = { text: '11 月 23 日已更换灯具。', basis: '现场核查', contact: '李强 0516-88331001' }

const filed = async () => (await granny.does(calls.submit, plain())).id
const versionOf = async (id: string) => (await granny.does(calls.track, { id })).version
async function taken(then: (id: string, version: number) => Promise<unknown> = async () => undefined) {
  const id = await filed()
  const liqiang = sample.who('o-liqiang')
  const { version } = await liqiang.does(calls.accept, { id, version: await versionOf(id) })
  await then(id, version)
  return id
}
const asked = () =>
  taken((id, version) => sample.who('o-liqiang').does(calls.ask, { id, version, question: '哪一盏？' }))
const answered = () => taken((id, version) => sample.who('o-liqiang').does(calls.answer, { id, version, ...said }))
const onIt = async (id: string) => ({ id, version: await versionOf(id) })
const grades = { result: 5, attitude: 5, speed: 5 } as const

/** Each field that is read, said in a real call. @returns the matter */
const read: Record<string, () => Promise<string>> = {
  'request.submit.text': async () => (await granny.does(calls.submit, { ...plain(), text: fire })).id,
  'request.submit.place.words': async () =>
    (await granny.does(calls.submit, { ...plain(), place: { scene: 'g7KQ2M', words: fire } })).id,
  'request.submit.name': async () => (await granny.does(calls.submit, { ...plain(), name: fire })).id,
  'request.submit.given[].answer': async () => {
    const given = [
      { question: '什么时候最吵', answer: '白天' },
      { question: '还有什么', answer: fire },
    ]
    return (await granny.does(calls.submit, { ...plain(), item: 'noise', given })).id
  },
  'request.add.text': async () => {
    const id = await filed()
    await granny.does(calls.add, { ...(await onIt(id)), text: fire })
    return id
  },
  'request.reply.text': async () => {
    const id = await asked()
    await granny.does(calls.reply, { ...(await onIt(id)), text: fire })
    return id
  },
  'request.withdraw.reason': async () => {
    const id = await filed()
    await granny.does(calls.withdraw, { ...(await onIt(id)), reason: fire })
    return id
  },
  'rating.rate.words': async () => {
    const id = await answered()
    await granny.does(ratingCalls.rate, { ...(await onIt(id)), ...grades, words: fire })
    return id
  },
}

const texts = () => sample.cloud.sms.sent('+8613800000003').map(({ template }) => template)

test('every field of a reporter’s call that takes words is read, or named with the reason', async () => {
  const found = (await callDefinitions()).filter(open).flatMap(call => wordsIn(call.input as Node, call.name))
  expect(found.sort()).toEqual([...Object.keys(read), ...Object.keys(exempt)].sort())
})

test.each(Object.keys(read))('danger in %s: urgent, and told to the centre by night', async field => {
  sample.clock(`2026-11-${23 + Object.keys(read).indexOf(field)} 22:30`)
  const before = texts().length
  const id = await read[field]!()
  await sample.cloud.settle()
  const zhangmin = sample.who('o-zhangmin')
  expect(await zhangmin.does(calls.track, { id })).toMatchObject({ urgent: true, danger: { danger: 'fire' } })
  const told = texts().slice(0, -before || undefined)
  expect(told.some(template => template === 'danger' || template === 'urgent')).toBe(true)
})

test('a board’s own words are not the reporter’s, and those of a question are the item’s', async () => {
  const { id } = await granny.does(calls.submit, { ...plain(), place: { scene: 'g7KQ2M' } })
  expect(await sample.who('o-zhangmin').does(calls.track, { id })).toMatchObject({ urgent: false, danger: null })
  const given = [{ question: fire, answer: '白天' }]
  expect(await granny.tries(calls.submit, { ...plain(), item: 'noise', given })).toMatchObject({ why: 'wrong-given' })
  expect(await granny.tries(calls.submit, { ...plain(), place: { scene: fire } })).toMatchObject({ ok: false })
})
