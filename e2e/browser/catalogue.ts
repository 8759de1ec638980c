// 周丽 drafts a shorter limit, is refused for a missing unit, mends it and publishes for tomorrow; tomorrow it governs what is filed then.

import type { MatterView } from '@shared/aspects'
import { change, draft, entry } from '@shared/catalogue/calls'
import { accept, submit, track } from '@shared/request/calls'
import { newTap } from '../../localcloud/product/stage'
import { equal, type Scene } from '../scene'
import { boardCode, cast, type Town } from '../town'
import { openStage, type Stage } from './stage'
import type { Visitor } from './visitor'

const { wangXiulan, liQiang, zhouLi } = cast
const hour = 3_600_000
const wide = { width: 1280, height: 800 }

async function filed(town: Town): Promise<MatterView> {
  const said = { tap: newTap(), kind: 'complaint' as const, item: 'it-ludeng', place: { scene: boardCode } }
  const { id } = await town.who(wangXiulan).does(submit, said)
  return town.who(wangXiulan).does(track, { id })
}

/** Working days from acceptance to the answer's limit, as it was set. */
async function daysToAnswer(town: Town, { id, version }: MatterView): Promise<unknown> {
  const accepted = await town.who(liQiang).does(accept, { id, version })
  return accepted.clocks.find(({ name }) => name === 'answer')?.amount
}

/** As a careless hand would leave it: the form itself offers only units that there are. */
async function unitGone(town: Town): Promise<void> {
  const admin = town.who(zhouLi)
  const { item } = await admin.does(entry, { id: 'it-ludeng' })
  const { version } = await admin.does(draft, {})
  await admin.does(change, { version, wish: { deed: 'item', add: false, item: { ...item, unit: 'un-gone' } } })
}

async function openItem(editor: Visitor, name: string): Promise<void> {
  await editor.at('#entry-search input').fill(name)
  await editor.tap(`.row:has-text("路灯不亮")`)
  await editor.at('#limit-answer').waitFor()
}

async function mend(editor: Visitor): Promise<void> {
  await editor.see('承办单位不存在')
  await editor.picture('faults')
  await openItem(editor, 'ldbl')
  await editor.tap('#unit')
  await editor.at('.sheet #search input').fill('住建')
  await editor.tap('.sheet .row:has-text("住建局")')
  await editor.at('#limit-answer input').fill('2')
  await editor.picture('item-form', true)
  await editor.tap('#save-item')
  await editor.see('没有问题，可以发布')
}

async function publish(editor: Visitor): Promise<void> {
  await editor.tap('#publish')
  await editor.see('从哪天起生效')
  await editor.picture('publishing')
  await editor.tap('#publish-send')
  await editor.see('还没到日子')
  await editor.picture('history')
}

/** Searches by first letters, opens the item, and goes on to the form with it ticked. */
async function findAndFile(stage: Stage): Promise<void> {
  const granny = await stage.signedIn(wangXiulan, 'resident')
  await granny.go('catalogue/index')
  await granny.picture('classes')
  await granny.at('#catalogue-search input').fill('ldbl')
  await granny.tap('.row:has-text("路灯不亮")')
  await granny.see('2 个工作日内答复')
  await granny.picture('item', true)
  await granny.tap('#file-item')
  await granny.see('坏了几盏')
  await granny.tap('text=一排')
  await granny.picture('asked', true)
}

export const catalogue: Scene = {
  name: 'catalogue',
  shows:
    'drafted, refused for a missing unit, mended, published for tomorrow; an old matter keeps its limit, a new one has the new',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const { town } = stage
    const old = await step('王秀兰 files under the first edition', () => filed(town))
    await step('a draft names a unit that is gone', () => unitGone(town))
    const editor = await step('周丽 opens the draft', async () => {
      const own = await stage.signedIn(zhouLi, 'administrator', wide)
      await own.go('catalogue/edit')
      return own
    })
    await step('周丽 is told what is wrong, and mends it', () => mend(editor))
    await step('周丽 publishes it for tomorrow', () => publish(editor))
    await step('tomorrow', async () => town.clock.forward(24 * hour))
    await step('王秀兰 finds the item by its first letters and files', () => findAndFile(stage))
    await step('the old matter keeps its limit, the new one has the new', async () => {
      const fresh = await filed(town)
      equal([old.item?.edition, fresh.item?.edition], [1, 2], 'the editions')
      equal(await daysToAnswer(town, old), { days: 3 }, 'the limit of the old matter')
      equal(await daysToAnswer(town, fresh), { days: 2 }, 'the limit of the new matter')
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}
