// The published list 吹哨报到清单: for what several units may be called, who must come, and how soon.
// Order and wording follow the lists that towns publish under 街乡吹哨、部门报到 (Beijing, 2018) and 镇呼县应; the county puts in its own.

/** `units` names departments by their name, so that one list serves every county; `hours` are working hours. */
export type Listed = { id: string; group: string; name: string; units: readonly string[]; hours: number }

const group = (name: string, prefix: string, rows: [name: string, units: string, hours: number][]): Listed[] =>
  rows.map(([row, units, hours], place) => ({
    id: `${prefix}${place + 1}`,
    group: name,
    name: row,
    units: units.split(' '),
    hours,
  }))

export const listed: readonly Listed[] = [
  ...group('综合执法', 'zf', [
    ['违法建设查处', '县自然资源和规划局 县城管局 县住建局', 4],
    ['占道经营和流动摊点整治', '县城管局 县市场监管局 县公安局', 4],
    ['扬尘噪声油烟扰民', '县生态环境局 县城管局 县住建局', 4],
    ['非法运营和道路违停整治', '县公安局 县交通运输局', 4],
  ]),
  ...group('重点工程', 'gc', [
    ['征收拆迁遗留问题', '县住建局 县自然资源和规划局 县司法局', 8],
    ['道路管网施工协调', '县住建局 县水务局 县公安局 县供电公司', 8],
    ['停工烂尾项目处置', '县住建局 县发改委 县人社局', 8],
  ]),
  ...group('应急处置', 'yj', [
    ['房屋和构筑物险情', '县住建局 县应急管理局 县消防救援大队', 1],
    ['燃气泄漏和停水停电停气', '县住建局 县燃气公司 县供电公司 县自来水公司', 1],
    ['积水内涝和树木倒伏', '县水务局 县城管局 县应急管理局', 1],
  ]),
  ...group('民生实事', 'ms', [
    ['老旧小区物业和公共设施', '县住建局 县城管局 县民政局', 8],
    ['农村人居环境和污水垃圾', '县农业农村局 县生态环境局 县城管局', 8],
    ['校园周边秩序', '县教育局 县公安局 县市场监管局 县城管局', 4],
  ]),
  ...group('矛盾纠纷', 'jf', [
    ['拖欠工资', '县人社局 县住建局 县公安局', 4],
    ['邻里土地和宅基地纠纷', '县自然资源和规划局 县农业农村局 县司法局', 8],
    ['群体性诉求', '县信访局 县公安局 县司法局', 2],
  ]),
]

export const listedItem = (id: string | null): Listed | undefined => listed.find(each => each.id === id)

/** Working hours in which a unit called off the list reports, or says why it does not. */
export const hoursOffList = 8
