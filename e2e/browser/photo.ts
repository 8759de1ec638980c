// A photo is attached to a matter, and the handler sees it.
import { drawCode } from '../../localcloud/wechat/code'
import { equal, holds, type Scene } from '../scene'
import { boardCode, cast } from '../town'
import { openStage } from './stage'
import type { Visitor } from './visitor'

/** Any picture will do. */
const picture = { name: 'lamp.png', mimeType: 'image/png', buffer: drawCode('路灯', 600) }

async function attach({ page, tap }: Visitor, selector: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(selector)])
  await chooser.setFiles(picture)
}

/** How wide the first photo on the page really is; 0 when it did not load. */
const widthOfPhoto = ({ page }: Visitor): Promise<number> =>
  page
    .waitForFunction(() => document.querySelector<HTMLImageElement>('.shots img')?.naturalWidth)
    .then(handle => handle.jsonValue() as Promise<number>)

export const photo: Scene = {
  name: 'photo',
  shows: 'a photo goes up with the matter, its draft survives a reload, the handler sees it',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const granny = await stage.signedIn(cast.wangXiulan, 'resident')
    await step('王秀兰 adds a photo, and the draft keeps it over a reload', async () => {
      await granny.go(`request/submit?scene=${boardCode}`)
      await granny.tap('text=路灯不亮')
      await attach(granny, '#add-photo')
      await granny.see('已选 1 张')
      await granny.page.reload()
      await granny.see('接着上次没写完的')
      await granny.see('已选 1 张')
      equal(await widthOfPhoto(granny), 600, 'the width of the photo in the draft')
      await granny.picture('draft-with-photo')
    })
    await step('she files it', async () => {
      await granny.tap('#submit')
      await granny.see('收到了')
      await granny.tap('#follow')
      equal(await widthOfPhoto(granny), 600, 'the width of the photo she sees')
      await granny.picture('following-with-photo')
    })
    await step('李强 sees it in his task', async () => {
      const handler = await stage.signedIn(cast.liQiang, 'handler')
      await handler.go('task/list')
      await handler.see('1 张照片')
      await handler.picture('tasks')
      await handler.tap('.task')
      equal(await widthOfPhoto(handler), 600, 'the width of the photo the handler sees')
      await handler.picture('task-with-photo')
      holds(!(await handler.text()).includes('13800000001'), 'the phone number is masked')
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}
