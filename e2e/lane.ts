// One lane: plays the scenes that it is given, until there is none left.
import { closeBrowser } from './browser/chromium'
import { sceneOf } from './kinds'
import { playScene } from './scene'

process.on('message', async ({ of, name }: { of: string; name: string }) => {
  process.send?.(await playScene(of, sceneOf(of, name)))
})
process.on('disconnect', async () => {
  await closeBrowser()
  process.exit(0)
})
process.send?.('ready')
