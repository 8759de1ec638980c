// A matter of a town, to which others are called, for tests.

import type { Whole } from '../aspects'
import type { Actor } from '../request/request'
import { county } from './county'
import { accept } from './deeds'
import { must, submitted } from './requests'

export const wuhao: Actor = { person: 'ps-wuhao', name: '吴昊', role: 'head', unit: 'u-suicheng' }
export const linna: Actor = { person: 'ps-linna', name: '林娜', role: 'handler', unit: 'u-suicheng' }
export const sunwei: Actor = { person: 'ps-sunwei', name: '孙伟', role: 'called', unit: 'u-cgj' }
export const wanglei: Actor = { person: 'ps-wanglei', name: '王磊', role: 'called', unit: 'u-zjj' }
export const majun: Actor = { person: 'ps-majun', name: '马骏', role: 'supervisor', unit: 'u-centre' }
export const hezhen: Actor = { person: 'ps-hezhen', name: '何真', role: 'leader', unit: 'u-centre' }

/** Rubbish in 和平社区, which its town has accepted. */
export const townMatter = (now: number): Whole =>
  must(accept(submitted(now, { item: 'garbage' }), county, { by: linna }, now))
