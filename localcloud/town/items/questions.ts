// What is asked where it spares the handler a call: ticked, not typed.
import type { Question } from '../../../shared/catalogue/catalogue'
import { asked } from '../../../shared/catalogue/listed'

const hurt = asked('有没有人受伤', ['没有', '有人受伤'], { danger: ['有人受伤'] })

export const questions: Record<string, Question[]> = {
  'it-ludeng': [
    asked('坏了几盏', ['一盏', '一排', '整条路']),
    asked('怎么个坏法', ['不亮', '一闪一闪', '灯杆歪了或露线']),
  ],
  'it-jinggai': [asked('井盖怎么了', ['没有了', '破了或翘起', '一压就响']), hurt],
  'it-lumian': [asked('坑有多大', ['巴掌大', '脸盆大', '比脸盆大', '整段都坏了'])],
  'it-zaosheng': [
    asked('什么时候最吵', ['白天', '夜里十点以后', '整天']),
    asked('声音从哪里来', ['工地', '饭店商店', '广场活动', '邻居', '工厂']),
  ],
  'it-tingdian': [asked('哪里停了', ['只有我家', '整栋楼', '整个小区或村子'])],
  'it-tingshui': [
    asked('停了多久', ['不到半天', '一天左右', '两天以上']),
    asked('哪里停了', ['只有我家', '整栋楼', '整个小区或村子']),
  ],
  'it-tingqi': [asked('有没有闻到燃气味', ['没有', '闻到了'], { danger: ['闻到了'], required: true })],
  'it-dianxian': [
    asked('电线碰得到吗', ['碰不到', '伸手碰得到', '已经掉在地上'], { danger: ['伸手碰得到', '已经掉在地上'] }),
  ],
  'it-dianti': [asked('里面有人吗', ['没有人', '有人困在里面'], { danger: ['有人困在里面'], required: true })],
  'it-qianxin': [
    asked('涉及几个人', ['我一个人', '几个人', '十人以上'], { required: true }),
    asked('拖了多久', ['不到三个月', '三个月到一年', '一年以上']),
  ],
  'it-gongshang': [asked('单位有没有申报', ['已经申报', '没有申报', '不清楚'])],
  'it-qiling': [asked('孩子现在安全吗', ['安全', '不安全'], { danger: ['不安全'] })],
  'it-jiabao': [asked('现在安全吗', ['安全', '不安全'], { danger: ['不安全'] })],
  'it-qiyepaifang': [asked('什么时候最重', ['白天', '夜里', '说不准']), asked('是什么', ['气味', '黑烟', '污水'])],
  'it-fangxun': [asked('里面还住着人吗', ['没有', '住着人'], { danger: ['住着人'] })],
}
