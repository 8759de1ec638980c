// The headings of the demonstration county's catalogue: six classes with fifteen groups.
import type { Heading } from '../../../shared/catalogue/catalogue'

const underClass = (parent: string, name: string, groups: [code: string, name: string][]): Heading[] => [
  { code: parent, name, parent: null },
  ...groups.map(([code, name]) => ({ code, name, parent })),
]

export const headings: Heading[] = [
  ...underClass('hd-chengjian', '城乡建设', [
    ['hd-shizheng', '市政设施'],
    ['hd-shirong', '市容环境'],
    ['hd-jiaotong', '道路交通'],
    ['hd-shuidianqi', '水电气'],
    ['hd-zhufang', '住房物业'],
  ]),
  ...underClass('hd-baozhang', '民生保障', [
    ['hd-laodong', '劳动社保'],
    ['hd-minzheng', '民政救助'],
  ]),
  ...underClass('hd-jiaowei', '教育医疗', [
    ['hd-jiaoyu', '教育'],
    ['hd-yiliao', '医疗卫生'],
  ]),
  ...underClass('hd-jingji', '市场政务', [
    ['hd-shichang', '市场消费'],
    ['hd-zhengwu', '政务服务'],
  ]),
  ...underClass('hd-sannong', '生态农村', [
    ['hd-shengtai', '生态环境'],
    ['hd-nongye', '农业农村'],
  ]),
  ...underClass('hd-pingan', '平安法治', [
    ['hd-anquan', '公共安全'],
    ['hd-falv', '邻里与法律'],
  ]),
]
