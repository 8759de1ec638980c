// The runtime under test itself: what it must not let pass, put into the built package on purpose.
import { equal, type Scene } from '../scene'
import { built } from './built'
import type { Bundle } from './bundle/types'
import { checkPackage } from './check'
import { launch } from './mini'

/** The package with a line more in one of its scripts. */
function withLine(file: string, line: string): Bundle {
  const bundle = built()
  return { ...bundle, scripts: { ...bundle.scripts, [file]: `${line}\n${bundle.scripts[file]}` } }
}

const wrongs: { what: string; file: string; line: string; kind: string }[] = [
  { what: 'a wx call that does not exist', file: 'app.js', line: 'wx.openSesame;', kind: 'wx' },
  { what: 'a call that nobody answers', file: 'app.js', line: 'wx.getWeRunData({fail(){}});', kind: 'unmocked' },
  {
    what: 'the cloud before its init',
    file: 'app.js',
    line: 'wx.cloud.callFunction({name:"x",fail(){}});',
    kind: 'cloud',
  },
  {
    what: 'a page that is not there',
    file: 'app.js',
    line: 'wx.navigateTo({url:"/no/page",fail(){}});',
    kind: 'route',
  },
  {
    what: 'consent asked outside of a tap',
    file: 'app.js',
    line: 'wx.requestSubscribeMessage({tmplIds:[],fail(){}});',
    kind: 'tap',
  },
  {
    what: 'the browser’s window',
    file: 'home/index.js',
    line: 'setTimeout(() => window.open("/"), 0);',
    kind: 'exception',
  },
  {
    what: 'a script of another sub-package',
    file: 'request/near.js',
    line: 'require("../task/list.js");',
    kind: 'require',
  },
  {
    what: 'a way around to the window',
    file: 'home/index.js',
    line: 'setTimeout(() => new Function("return this")().open("/"), 0);',
    kind: 'exception',
  },
  {
    what: 'undefined in setData',
    file: 'home/index.js',
    line: 'setTimeout(() => getCurrentPages()[0].setData({ a: undefined }), 0);',
    kind: 'setData',
  },
  { what: 'undefined kept on the phone', file: 'app.js', line: 'wx.setStorageSync("a", undefined);', kind: 'storage' },
]

const answers = {
  getNetworkType: () => ({ networkType: 'none' }),
  'cloud.callFunction': () => Promise.reject(new Error()),
}

async function kindsSeen(bundle: Bundle, path: string): Promise<string[]> {
  const mini = await launch({ bundle, answers, path }).catch((error: Error) => error)
  if (mini instanceof Error) return ['exception', mini.message]
  const kinds = mini.report().violations.map(({ kind }) => kind)
  mini.close()
  return kinds
}

export const strict: Scene = {
  name: 'strict',
  shows: `each of these, put into the package on purpose, is seen: ${wrongs.map(({ what }) => what).join(', ')}`,
  async play({ step }) {
    for (const { what, file, line, kind } of wrongs)
      await step(what, async () => {
        const path = file.startsWith('request/') ? 'request/near' : 'home/index'
        const kinds = await kindsSeen(withLine(file, line), path)
        equal([kinds.includes(kind), kinds.length > 0], [true, true], `${what} is seen among ${kinds}`)
      })
    await step('the check without opening sees an unknown wx name too', async () => {
      const faults = checkPackage(withLine('app.js', 'wx.openSesame;'))
      equal(
        faults.map(({ message }) => message),
        ['wx.openSesame does not exist'],
        'faults',
      )
    })
  },
}
