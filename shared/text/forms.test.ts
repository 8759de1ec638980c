// Every rule that reads what people write reads it in one form: each in turn, over the same disguises.
import { termsOf } from '../alike/terms'
import { check } from '../answering/check'
import { dangerIn } from '../danger/danger'
import { amountIn, gatheringIn, peopleIn, violenceIn } from '../level/found'
import { termsIn } from '../search/terms'
import { featuresOf } from '../suggestion/features'

const wide = (text: string): string =>
  text.replace(/[!-~]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

/** The same words, as a phone, a form or somebody who hides them writes them. */
const disguises: [string, (text: string) => string][] = [
  ['full width', wide],
  ['with zero width between', text => [...text].join('\u200b')],
  ['with soft hyphens between', text => [...text].join('\u00ad')],
  ['with a direction mark before', text => `\u202d${text}\u202c`],
  ['with word joiners between', text => [...text].join('\u2060')],
  ['with fillers between', text => [...text].join('\u3164')],
  ['with blanks between', text => [...text].join(' ')],
  ['with wide blanks between', text => [...text].join('\u3000')],
  ['struck through', text => [...text].join('\u0336')],
  ['with variation selectors', text => [...text].join('\ufe0f')],
]

const rules: [string, string, (text: string) => unknown][] = [
  ['danger', '着火了，有人被困在里面出不来', text => dangerIn(text)?.danger],
  ['danger', '孩子走丢了', text => dangerIn(text)?.danger],
  ['violence', '他持刀打伤了人', text => violenceIn(text).amount],
  ['gathering', '准备集体上访', text => gatheringIn(text).amount],
  ['search', '路灯不亮', text => termsIn(text).join()],
  ['likeness', '东门桥栏杆断裂', text => [...termsOf(text)].join()],
  ['suggestion', '东门桥栏杆断裂', text => [...featuresOf({ title: '', text }).keys()].sort().join()],
  [
    'answer check',
    '户主王建国已签字，我局将尽快维修',
    text =>
      check({ text, basis: '', contact: '' }, '', [])
        .map(({ point }) => point)
        .join(),
  ],
]

const cells = rules.flatMap(([rule, text, of]) => disguises.map(([name, as]) => [rule, text, name, of, as] as const))

test.each(cells)('%s reads “%s” %s as it reads it plain', (_rule, text, _name, of, as) => {
  expect(of(text)).toBeTruthy()
  expect(of(as(text))).toEqual(of(text))
})

const figures: [string, (text: string) => number, number][] = [
  ['拖欠１２０万元', text => amountIn(text).amount, 120],
  ['涉及５０人', text => peopleIn(text).amount, 50],
  ['涉及 50 人', text => peopleIn(text).amount, 50],
  ['涉及\u200b50\u200b户', text => peopleIn(text).amount, 50],
  ['拖欠 120 万元', text => amountIn(text).amount, 120],
]
test.each(figures)('the figure of “%s”', (text, of, amount) => expect(of(text)).toBe(amount))

test('a text of marks alone says nothing to any rule', () => {
  const unseen = '\u200b\u202e\u2800\u3164'
  expect([dangerIn(unseen), termsIn(unseen), violenceIn(unseen).amount]).toEqual([null, [], 0])
})
