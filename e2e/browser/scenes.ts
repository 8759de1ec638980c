import type { Scene } from '../scene'
import { answerCheck } from './answer-check'
import { doubleTap, wrongCode } from './bad-input'
import { catalogue } from './catalogue'
import { claim } from './claim'
import { danger } from './danger'
import { desk } from './desk'
import { devices } from './devices'
import { homesScene } from './homes'
import { keyboard } from './keyboard'
import { looks } from './looks'
import { mainJob } from './main-job'
import { meeting } from './meeting'
import { offline } from './offline'
import { photo } from './photo'
import { rules } from './rules'
import { sameMatter } from './same-matter'
import { whistleScene } from './whistle'

/** The longest stands first, so that no lane is left alone with it at the end. */
export const browserScenes: Scene[] = [
  looks,
  homesScene,
  mainJob,
  photo,
  offline,
  doubleTap,
  wrongCode,
  claim,
  devices,
  danger,
  answerCheck,
  desk,
  sameMatter,
  whistleScene,
  meeting,
  catalogue,
  rules,
  keyboard,
]
