import { county } from '../sample/county'
import { identityView } from './identity-of'

const seen = (own: Record<string, unknown>) => identityView({ ...county, own })

test('a county that has said nothing has the hotline that all have, and the name of its centre', () => {
  expect(seen({})).toMatchObject({ name: '', hotline: { number: '12345' }, centre: '速来办中心' })
})

test.each([
  ['nothing', null],
  ['a word', '睢宁县'],
  ['half of it', { name: '睢宁县' }],
  ['a hotline without a number', { hotline: { hours: '24 小时' } }],
  ['no hotline', { name: '睢宁县', hotline: null }],
])('what stands in the settings may be %s: every screen still has a number to call', (_, own) => {
  expect(seen({ identity: own })).toMatchObject({ hotline: { number: '12345' }, centre: '速来办中心' })
})
