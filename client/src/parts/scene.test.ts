import { sceneIn, sceneOf } from './scene'

describe('what a page was opened with', () => {
  it.each([
    ['WeChat’s code', { scene: 'g7KQ2M' }, 'g7KQ2M'],
    ['WeChat’s code, encoded', { scene: 'grid%3A320324001' }, 'grid:320324001'],
    ['an ordinary link, its last step', { q: 'https%3A%2F%2Fsulaiban.cn%2Fs%2Fg7KQ2M' }, 'g7KQ2M'],
    ['a link that ends in a stroke', { q: 'https%3A%2F%2Fsulaiban.cn%2Fs%2Fg7KQ2M%2F' }, 'g7KQ2M'],
    ['a link with the time of the scan behind it', { q: 'https%3A%2F%2Fsulaiban.cn%2Fs%2Fg7KQ2M%3Ft%3D1' }, 'g7KQ2M'],
    ['a link that names the scene', { q: 'https%3A%2F%2Fsulaiban.cn%2Fgo%3Fscene%3Dg7KQ2M' }, 'g7KQ2M'],
    ['a link with nothing behind the host', { q: 'https%3A%2F%2Fsulaiban.cn' }, ''],
    ['text that cannot be decoded', { scene: '100%' }, '100%'],
    ['nothing', {}, ''],
  ])('%s', (_, query, wanted) => {
    expect(sceneIn(query)).toBe(wanted)
  })
})

describe('what the camera read', () => {
  it.each([
    ['a code of this mini-program', { path: 'request/submit?scene=g7KQ2M', result: '' }, 'g7KQ2M'],
    ['a link on a board', { result: 'https://sulaiban.cn/s/g7KQ2M' }, 'g7KQ2M'],
    ['the number itself', { result: ' g7KQ2M ' }, 'g7KQ2M'],
    ['nothing', {}, ''],
  ])('%s', (_, read, wanted) => {
    expect(sceneOf(read)).toBe(wanted)
  })
})
