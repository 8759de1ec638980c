import { sought } from './sought'

const rows = [
  { name: '村内道路和路灯', initials: 'cndlhld', says: ['村里路灯不亮'] },
  { name: '路灯不亮', initials: 'ldbl', says: ['灯坏了'] },
  { name: '道路坑洼', initials: 'dlkw', says: ['路上有坑'] },
]
const found = (text: string) => sought(rows, text).map(({ name }) => name)

test.each([
  ['路灯', ['路灯不亮', '村内道路和路灯']],
  ['ldbl', ['路灯不亮']],
  ['LD', ['路灯不亮', '村内道路和路灯']],
  ['灯坏', ['路灯不亮']],
  ['路 灯', ['路灯不亮', '村内道路和路灯']],
  ['游泳', []],
  ['', ['村内道路和路灯', '路灯不亮', '道路坑洼']],
])('“%s” finds what is meant, the nearest first', (text, names) => {
  expect(found(text)).toEqual(names)
})
