// Each slip that a folder may have, made once in the example: what is said of it, where, and that nothing else is said.
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Point } from '@shared/point'
import { writtenFault } from '@shared/setup/fault'
import { firstCounty } from '@shared/setup/first-county'
import { readFolder } from './read'

const example = join(__dirname, '../../docs/operation/first-county')
const dir = mkdtempSync(join(tmpdir(), 'faults-'))
afterAll(() => rmSync(dir, { recursive: true }))

/** The same bytes for the same words; which does not matter here. */
const chance = (words: string) =>
  Uint8Array.from({ length: 8 }, (_, i) =>
    [...words].reduce((sum, c) => (sum * 31 + (c.codePointAt(0) ?? 0) + i * 7) % 251, i),
  )
const toGcj = ([x, y]: Point): Point => [x + 0.005, y - 0.002]

let serial = 0
function folderWith(change: (folder: string) => void): string {
  const folder = join(dir, `f${++serial}`)
  cpSync(example, folder, { recursive: true })
  change(folder)
  return folder
}

function read(folder: string) {
  const { files, faults } = readFolder(folder)
  const made = firstCounty(files, { chance, toGcj })
  return { county: made.county, said: [...faults, ...made.faults].map(writtenFault) }
}

/** One passage of a file becomes another; it must be there. */
const edited = (file: string, from: string, to: string) => (folder: string) => {
  const text = readFileSync(join(folder, file), 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  writeFileSync(join(folder, file), text.replace(from, to))
}

const slips: [file: string, from: string, to: string, said: string | string[]][] = [
  ['county.csv', '县名,青禾县', '县名,', 'county.csv：没有写“县名”，请补上'],
  ['county.csv', '热线,12345', '热线,打市长热线', 'county.csv 第 3 行：热线“打市长热线”不对'],
  ['county.csv', '热线时间,', '热线开放,', 'county.csv 第 4 行：没有“热线开放”这一项'],
  ['county.csv', '备案号,', '县名,东禾县', 'county.csv 第 8 行：“县名”写了两次'],
  ['areas.csv', '代码,名称', '编码,名称', ['areas.csv 第 1 行：缺少“代码”这一列']],
  ['areas.csv', '990101001001,', '9.90101E+11,', ['areas.csv 第 3 行：代码成了“9.90101E+11”']],
  ['areas.csv', '990101001002,', '99010100100,', 'areas.csv 第 4 行：代码“99010100100”不对'],
  ['areas.csv', '990101002002,', '990101002001,', 'areas.csv 第 7 行：代码 990101002001 已经给了“书院社区”'],
  ['areas.csv', ',柳林村', ',', ['areas.csv 第 4 行：代码 990101001002 没有名称', '“柳林村”在 areas.csv 里没有']],
  ['areas.csv', '990101002002,', '990101003002,', 'areas.csv 第 7 行：“南门社区”的镇街代码 990101003 不在表里'],
  [
    'units.csv',
    '县城管局,部门',
    '县城管局,科室',
    'units.csv 第 4 行：“县城管局”的类型写“部门”“镇街”或“中心”，不写“科室”',
  ],
  [
    'units.csv',
    '镇街,西岭街道,',
    '镇街,西岭镇,',
    ['units.csv 第 8 行：“西岭街道办事处”的镇街“西岭镇”不在 areas.csv 里', 'units.csv：“西岭街道”要有且只有一个'],
  ],
  ['units.csv', '0000-8800201', '暂无', 'units.csv 第 3 行：“县住建局”的电话“暂无”不对'],
  [
    'units.csv',
    '县供电公司,部门',
    '县供电公司,中心',
    'units.csv：要有且只有一个类型为“中心”的单位（速来办中心），现在有 2 个',
  ],
  [
    'units.csv',
    ',990101002001-01',
    ',990101002001-09',
    'units.csv 第 2 行：“速来办中心”的所在网格 990101002001-09 不在 grids.csv 里',
  ],
  ['people.csv', '13800000008', '1380000000', 'people.csv 第 9 行：手机号“1380000000”不对'],
  ['people.csv', '13800000008', '1.38E+10', 'people.csv 第 9 行：手机号成了“1.38E+10”'],
  [
    'people.csv',
    '13800000009',
    '13800000008',
    'people.csv 第 10 行：手机号 13800000008 前面写的是“丁一”，这里是“谷雨”',
  ],
  ['people.csv', '丁一,', ',', 'people.csv 第 9 行：没有姓名'],
  [
    'people.csv',
    '谷雨,13800000009,县住建局',
    '谷雨,13800000009,住建局',
    'people.csv 第 10 行：units.csv 里没有“住建局”',
  ],
  [
    'people.csv',
    '谷雨,13800000009,县住建局,承办人',
    '谷雨,13800000009,县住建局,',
    'people.csv 第 10 行：“谷雨”没有岗位',
  ],
  ['people.csv', '谷雨,13800000009,县住建局', '谷雨,13800000009,', 'people.csv 第 10 行：“谷雨”有岗位没有单位'],
  ['people.csv', '县住建局,承办人,是', '县住建局,承办人、科长,是', 'people.csv 第 9 行：没有“科长”这个岗位'],
  ['people.csv', '县住建局,承办人,是', '县住建局,承办人,值', 'people.csv 第 9 行：值班写“是”或“否”，不写“值”'],
  [
    'people.csv',
    '县住建局,承办人,是',
    '县住建局,督查员,是',
    'people.csv 第 9 行：交办员、督查员、管理员只设在速来办中心',
  ],
  ['people.csv', '管理员', '负责人', 'people.csv：没有一个管理员'],
  [
    'people.csv',
    '交办员,是\r\n石磊,13800000003,速来办中心,交办员',
    '领导,\r\n石磊,13800000003,速来办中心,领导',
    'people.csv：没有一个交办员',
  ],
  [
    'people.csv',
    '白露,13800000013,县人社局,承办人',
    '白露,13800000013,县人社局,负责人',
    'people.csv：“县人社局”没有承办人',
  ],
  ['grids.csv', ',简单,路遥', ',建单,路遥', 'grids.csv 第 2 行：网格员“建单”在 people.csv 里没有'],
  [
    'grids.csv',
    '990101001001-02,',
    '990101001001-01,',
    [
      'grids.csv 第 3 行：编号 990101001001-01 写了两次',
      'grids.geojson 第 2 个图形：grids.csv 里没有编号 990101001001-02',
    ],
  ],
  ['grids.csv', '第 1 网格,柳林村', ',柳林村', 'grids.csv 第 4 行：编号 990101001002-01 的网格没有名称'],
  [
    'grids.geojson',
    '990101001001-02',
    '990101001001-03',
    [
      'grids.geojson 第 2 个图形：grids.csv 里没有编号 990101001001-03',
      'grids.csv 第 3 行：grids.geojson 里没有编号为 990101001001-02 的图形',
    ],
  ],
  [
    'grids.geojson',
    '990101001001-02',
    '990101001001-01',
    ['grids.geojson 第 2 个图形：编号 990101001001-01 已经有一个图形', 'grids.csv 第 3 行：grids.geojson 里没有'],
  ],
  [
    'grids.geojson',
    '[118.5, 33.5], [118.52, 33.5], [118.52, 33.52], [118.5, 33.52], [118.5, 33.5]',
    '[33.5, 118.5], [33.5, 118.52], [33.52, 118.52], [33.5, 118.5]',
    'grids.geojson 第 1 个图形：经度和纬度写反了',
  ],
  [
    'grids.geojson',
    '[118.5, 33.5], [118.52, 33.5]',
    '[39545000, 3708000], [118.52, 33.5]',
    'grids.geojson 第 1 个图形：是米不是度',
  ],
  [
    'grids.geojson',
    '[118.5, 33.5], [118.52, 33.5], [118.52, 33.52], [118.5, 33.52], [118.5, 33.5]',
    '[118.5, 33.5], [118.52, 33.5]',
    'grids.geojson 第 1 个图形：少于三个角',
  ],
  ['grids.geojson', '"type": "Polygon"', '"type": "Point"', 'grids.geojson 第 1 个图形：不是一整块面'],
  [
    'grids.geojson',
    '{ "type": "FeatureCollection",',
    '{ "type": "FeatureCollection", "crs": {"properties": {"name": "EPSG:3857"}},',
    'grids.geojson：坐标系',
  ],
  ['grids.geojson', '] }', ']', 'grids.geojson：不是完整的 GeoJSON'],
  ['items.csv', '县住建局', '住建', 'items.csv 第 2 行：承办单位“住建”不在 units.csv 里'],
  ['items.csv', ',3天,', ',三天,', 'items.csv 第 2 行：答复时限“三天”不对，请写成 3天 或 4小时'],
  ['items.csv', ',3天,', ',900天,', 'items.csv 第 2 行：“路灯不亮”答复时限不对'],
  ['items.csv', '投诉、求助,县住', '投诉、举报,县住', 'items.csv 第 2 行：“适用”里没有“举报”'],
  ['items.csv', '常用、重点', '常用、保密', 'items.csv 第 7 行：“标记”里没有“保密”'],
  ['items.csv', '东溪镇=', '东西镇=', 'items.csv 第 4 行：例外“东西镇=东溪镇人民政府”里的地方不在 areas.csv 里'],
  ['items.csv', '一盏/一排/整条路', '一盏', 'items.csv 第 2 行：“路灯不亮”的问题“坏了几盏”只有一个选项'],
  ['items.csv', '市政设施,井盖缺失', ',井盖缺失', 'items.csv 第 3 行'],
]

test.each(slips)('in %s “%s” becomes “%s”', (file, from, to, said) => {
  const wanted = [said].flat()
  const { said: found } = read(folderWith(edited(file, from, to)))
  expect(found).toHaveLength(wanted.length)
  expect(wanted.filter(sentence => !found.some(line => line.includes(sentence)))).toEqual([])
})

test('all faults of all files are said at once, each with its place', () => {
  const { said } = read(
    folderWith(folder => {
      edited('people.csv', '13800000008', '1380')(folder)
      edited('people.csv', '13800000015', '1381')(folder)
      edited('items.csv', ',3天,', ',三天,')(folder)
      rmSync(join(folder, 'grids.geojson'))
    }),
  )
  expect(said).toEqual([
    'grids.geojson：没有这个文件，请按范例补上。',
    'people.csv 第 9 行：手机号“1380”不对，请填写 11 位手机号。',
    'people.csv 第 16 行：手机号“1381”不对，请填写 11 位手机号。',
    'items.csv 第 2 行：答复时限“三天”不对，请写成 3天 或 4小时。',
  ])
})

test('a file that is empty, a workbook or in no known encoding is said once', () => {
  const { said } = read(
    folderWith(folder => {
      truncateSync(join(folder, 'areas.csv'))
      writeFileSync(join(folder, 'units.csv'), 'PK\u0003\u0004')
      writeFileSync(join(folder, 'people.csv'), Buffer.from([0xff, 0xff, 0x80, 0xff]))
      writeFileSync(join(folder, 'items.csv'), '大类,"小类')
    }),
  )
  expect(said.filter(line => !line.startsWith('grids'))).toEqual([
    'areas.csv：是空的，请填写。',
    'units.csv：是 Excel 工作簿改了名字，请用 Excel 另存为“CSV UTF-8（逗号分隔）”。',
    'people.csv：文字编码不认识，请用 Excel 另存为“CSV UTF-8（逗号分隔）”。',
    'items.csv 第 1 行：从这里起引号没有成对，请补上或删掉多出的引号。',
  ])
})

/** GB 18030 as Excel writes it: every pair of bytes decoded once gives the way back. */
function gbk(text: string): Buffer {
  const pairs = new Map<string, [number, number]>()
  const decoder = new TextDecoder('gb18030')
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) pairs.set(decoder.decode(Uint8Array.from([high, low])), [high, low])
  return Buffer.from(
    [...text].flatMap(letter => (letter < '\u0080' ? [letter.charCodeAt(0)] : (pairs.get(letter) ?? [0x3f]))),
  )
}

const textOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8').replace('\uFEFF', '')

describe('reads the same county from', () => {
  const { county } = read(example)
  const sheets = ['county.csv', 'areas.csv', 'units.csv', 'people.csv', 'grids.csv', 'items.csv']
  const rewritten = (how: (text: string) => string | Buffer) => (folder: string) => {
    for (const file of sheets) writeFileSync(join(folder, file), how(textOf(folder, file)))
  }
  test.each<[string, (folder: string) => void]>([
    ['files without a mark', rewritten(text => text)],
    ['files in GB 18030', rewritten(gbk)],
    ['lines ended as on Unix', rewritten(text => text.replaceAll('\r\n', '\n'))],
    [
      'heads with full-width blanks',
      rewritten(text =>
        text.replace(/^.*/, head =>
          head
            .split(',')
            .map(name => `　${[...name].join('　')} `)
            .join(','),
        ),
      ),
    ],
    [
      'blank lines, empty columns and columns of one`s own',
      rewritten(text => `\r\n${text.replaceAll('\r\n', ',,\r\n').replace(/^(.*),,/, '$1,备注,')},,,\r\n\r\n`),
    ],
    [
      'numbers in full width and with blanks',
      folder => {
        edited('people.csv', '13800000008', '１３８ ００００ ０００８')(folder)
        edited('people.csv', '13800000009', '+86 138-0000-0009')(folder)
      },
    ],
    [
      'outlines that are not closed, and of one part',
      folder => {
        edited('grids.geojson', ', [118.5, 33.5]]]', ']]')(folder)
        const file = JSON.parse(textOf(folder, 'grids.geojson'))
        file.features[1].geometry = { type: 'MultiPolygon', coordinates: [file.features[1].geometry.coordinates] }
        writeFileSync(join(folder, 'grids.geojson'), JSON.stringify(file))
      },
    ],
  ])('%s', (_name, change) => {
    const found = read(folderWith(change))
    expect(found.said).toEqual([])
    expect(found.county).toEqual(county)
  })

  test('outlines in GCJ-02 are taken as they stand, others are shifted', () => {
    const [x, y] = county.grids[0]!.boundary[0]!
    expect([x, y]).toEqual(toGcj([118.5, 33.5]))
    const as = edited(
      'grids.geojson',
      '{ "type": "FeatureCollection",',
      '{ "type": "FeatureCollection", "crs": {"properties": {"name": "GCJ-02"}},',
    )
    expect(read(folderWith(as)).county.grids[0]!.boundary[0]).toEqual([118.5, 33.5])
  })
})

test('the example is a whole county', () => {
  const { county, said } = read(example)
  expect(said).toEqual([])
  expect(county.areas.map(({ _id, parent }) => [_id, parent])[1]).toEqual(['990101001001', '990101001'])
  const centre = county.units.find(({ kind }) => kind === 'centre')!
  expect(centre.staff.map(({ name, posts }) => [name, ...posts])).toContainEqual(['方明', 'admin'])
  expect(centre.duty).toEqual([centre.staff.find(({ name }) => name === '江月')!.person])
  const chengguan = county.units.find(({ name }) => name === '县城管局')!
  expect(chengguan.staff[0]).toMatchObject({ name: '秦风', posts: ['head', 'handler'] })
  expect(chengguan.duty).toHaveLength(2)
  const [, cover, waste] = county.items
  expect(cover).toMatchObject({
    name: '井盖缺失',
    kinds: ['complaint', 'help', 'tip'],
    limits: { dispatch: { hours: 1 }, accept: { hours: 1 }, answer: { hours: 7 } },
    urgent: true,
    common: true,
    questions: [{ text: '有没有人受伤', choices: ['没有', '有人受伤'], danger: ['有人受伤'], required: true }],
    examples: ['井盖没了', '路上有个大窟窿'],
  })
  expect(waste!.exceptions).toEqual({ '990101001': 'un-990101001' })
  expect(county.items.at(-1)).toMatchObject({ unit: 'town', public: false })
  expect(county.headings.map(({ code, parent }) => [code, parent]).slice(0, 2)).toEqual([
    ['hd-01', null],
    ['hd-01-01', 'hd-01'],
  ])
  expect(new Set(county.codes.map(({ _id }) => _id)).size).toBe(8)
  expect(county.codes.at(-1)).toMatchObject({ kind: 'window', grid: '990101001001-01', words: '东溪镇人民政府窗口' })
})
