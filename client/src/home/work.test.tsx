import type { Results } from '@shared/figures/results'
import type { Work } from '@shared/request/calls'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { usePost } from './post'
import { WorkAside, WorkHome } from './work'

jest.mock('@tarojs/components', () => require('../../test/components.cjs'))
jest.mock('@tarojs/taro', () => require('../../test/taro.cjs'))
const gone: string[] = []
jest.mock('../go', () => ({ go: () => {}, goWritten: (page: string) => gone.push(page) }))
jest.mock('../cloud', () => ({ call: async () => ({ ok: false, why: 'offline', say: '' }) }))

const wait = {
  id: 'answer',
  title: '正在办',
  says: '最近的明天 17:30',
  count: 7,
  page: 'task/list?list=answer',
  tone: 'calm' as const,
  icon: 'tools',
}
const month = {
  month: '2026-11',
  at: 0,
  answered: 216,
  onTime: [212, 216] as [number, number],
  satisfied: [141, 149] as [number, number],
  unrated: 67,
}
const work: Work = {
  name: '李强',
  kind: 'head',
  posts: [{ id: 'un-a:head', title: '县住建局 · 单位负责人', on: true }],
  main: { text: '接手 1 件', page: 'task/list?list=accept', icon: 'clipboard-check' },
  waits: [wait, { ...wait, id: 'due', title: '今天到期', count: 0, says: '今天没有到期的' }],
  house: { title: '本单位这个月', ...month },
}

const Whole = ({ work, results }: { work: Work; results: Results | null }) => (
  <>
    <WorkHome work={work} />
    <WorkAside work={work} results={results} />
  </>
)

let asked: object = {}
const Asking = () => {
  asked = usePost()
  return null
}

const text = () => document.body.textContent?.replace(/\u2009/g, '') ?? ''

it('says who one is, and each row is a way to its list, said whole', () => {
  render(<Whole work={work} results={null} />)
  expect(text()).toMatch(/李强，.+好/)
  fireEvent.click(document.querySelector('#answer') as Element)
  fireEvent.click(screen.getByRole('link', { name: '接手 1 件' }))
  expect(gone).toEqual(['task/list?list=answer', 'task/list?list=accept'])
})

it('shows each share with its fraction, who has not rated beside it, and the county once', () => {
  render(<Whole work={work} results={{ ...month, answered: 1284 }} />)
  expect(text()).toContain('98.1%212/216')
  expect(text()).toContain('94.6%141/149')
  expect(text()).toContain('没评的67不算满意')
  expect(text()).toContain('全县这个月已答复1,284件')
  expect(text().match(/全县这个月/g)).toHaveLength(1)
})

it('of the county’s own leader the county stands there once, and before the first count nothing', () => {
  const { rerender } = render(<Whole work={{ ...work, house: { title: '全县这个月', ...month } }} results={month} />)
  expect(text().match(/全县这个月/g)).toHaveLength(1)
  rerender(<Whole work={{ ...work, house: null }} results={null} />)
  expect(text()).not.toContain('这个月')
})

it('with nothing to do it says so, and the empty lists stay quietly', () => {
  render(<Whole work={{ ...work, main: null, waits: [{ ...wait, count: 0 }] }} results={null} />)
  expect(text()).toContain('现在没有等您办的')
  expect(document.querySelector('.wait.is-none .wait-count')?.textContent).toMatch(/^0.件$/)
})

it('a way without a number shows none', () => {
  render(<Whole work={{ ...work, waits: [{ ...wait, count: null }] }} results={null} />)
  expect(document.querySelector('.wait-count')).toBeNull()
})

it('who has one post is not asked to switch; who has several chooses, and it is kept', async () => {
  const { unmount } = render(<Whole work={work} results={null} />)
  expect(document.getElementById('switch-post')).toBeNull()
  unmount()
  const posts = [...work.posts, { id: 'grid', title: '和平社区 第 3 网格 · 网格员', on: false }]
  render(
    <>
      <Asking />
      <Whole work={{ ...work, posts }} results={null} />
    </>,
  )
  fireEvent.click(document.getElementById('switch-post') as HTMLElement)
  await act(async () => void fireEvent.click(document.getElementById('post-grid') as HTMLElement))
  expect(asked).toEqual({ post: 'grid' })
  expect(document.querySelector('.sheet')).toBeNull()
})

it('who looks after a grid is told that it also works without a network', () => {
  render(<Whole work={{ ...work, kind: 'grid', house: null }} results={null} />)
  expect(text()).toContain('没有网也能记')
})
