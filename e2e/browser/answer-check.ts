// An answer that lacks something is stopped before it goes: mended, or sent with a reason that only staff see.
import { accept, submit, track } from '@shared/request/calls'
import { newTap } from '../../localcloud/product/stage'
import { equal, holds, type Scene } from '../scene'
import { boardCode, cast, type Town } from '../town'
import { openStage, type Stage } from './stage'
import type { Look, Visitor } from './visitor'

const { wangXiulan, liQiang } = cast
const empty = '我局将尽快更换灯具。'
const reason = '配件明天才到，到货就换。'

async function accepted({ who }: Town): Promise<string> {
  const place = { scene: boardCode }
  const filing = { tap: newTap(), kind: 'complaint' as const, item: 'it-ludeng', place }
  const { id } = await who(wangXiulan).does(submit, filing)
  const { version } = await who(liQiang).does(track, { id })
  await who(liQiang).does(accept, { id, version })
  return id
}

/** Writes an answer that promises without a date, and is shown what it lacks. */
async function stopped(handler: Visitor, id: string): Promise<void> {
  await handler.go(`task/matter?id=${id}`)
  await handler.tap('#answer')
  await handler.type('#answer-text', empty)
  await handler.type('#answer-contact', '李强 0516-88330001')
  await handler.tap('#answer-send')
  await handler.at('#answer-check').waitFor()
  await handler.picture('what-it-lacks')
}

async function lookAt(stage: Stage, id: string, name: string, look: Look, elder = false): Promise<void> {
  const handler = await stage.signedIn(liQiang, name, look)
  await handler.go('home/index')
  if (elder) await handler.page.evaluate(() => localStorage.setItem('sulaiban.elder', '{"data":"on"}'))
  await stopped(handler, id)
  await handler.close()
}

export const answerCheck: Scene = {
  name: 'answer-check',
  shows: 'an answer that promises without a date is stopped, and goes with a reason that the reporter never sees',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const id = await step('李强 has accepted a matter', () => accepted(stage.town))
    await step('what an empty answer lacks, in the dark, in large text and wide', async () => {
      await lookAt(stage, id, 'dark', { width: 390, dark: true })
      await lookAt(stage, id, 'large-text', { width: 390 }, true)
      await lookAt(stage, id, 'wide', { width: 1280, height: 800 })
    })
    const handler = await stage.signedIn(liQiang, 'handler')
    await step('李强 is stopped, and cannot go on without a reason', async () => {
      await stopped(handler, id)
      await handler.tap('#answer-go-on')
      await handler.see('请写')
    })
    await step('he gives a reason, and it goes', async () => {
      await handler.type('#answer-reason', reason)
      await handler.tap('#answer-go-on')
      await handler.see('已答复')
      await handler.picture('sent-with-a-reason', true)
    })
    await step('the reason is kept for staff, and the reporter does not see it', async () => {
      const kept = await stage.town.who(liQiang).does(track, { id })
      equal(kept.answers[0]?.check?.reason, reason, 'the reason that is kept')
      const seen = await stage.town.who(wangXiulan).does(track, { id })
      holds(!JSON.stringify(seen).includes(reason), 'the reporter does not see the reason')
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}
