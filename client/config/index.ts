import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { Compiler } from 'webpack'

const root = path.resolve(__dirname, '../..')
const platform = process.env.TARO_ENV ?? 'weapp'

/** Set by `npm run dev`: where the watching build tells open pages that there is a newer one. */
const devPort = Number(process.env.SULAIBAN_DEV_PORT ?? 0)
const names = devPort ? '[name]' : '[name].[contenthash:8]'

/** What two pages of the browser share is loaded once, not once a page. */
const once = { minChunks: 2, chunks: 'async', priority: 5, enforce: true }
const shared = { ...once, name: 'shared', test: /client[\\/]src|shared[\\/]/ }
/** What pages that show a whole matter share: the first screen does without it. */
const matter = {
  ...once,
  priority: 6,
  name: 'matter',
  test: /client[\\/]src[\\/](?!parts[\\/]|matter[\\/]row[\\/])[^\\/]+[\\/]/,
}
/** Drawings in the style sheets, see the file. */
const icons = { [path.join(__dirname, 'icons.js')]: { enable: true } }

const components = { ...once, name: 'components', test: /node_modules/ }

/** In a watching build an edit changes our own files alone, so that an open page has little to load again. */
const libraries = { name: 'libraries', chunks: 'initial', priority: 5, test: /node_modules/ }
const groups = devPort ? { shared, matter, components, libraries } : { shared, matter, components }

/** The other pages are fetched while the first one is read, so that a lost network does not lose the way. */
class FetchAhead {
  apply(compiler: Compiler) {
    const { parser } = compiler.options.module
    parser.javascript = { ...parser.javascript, dynamicImportPrefetch: true }
  }
}

/** Tells `npm run dev` of each build, in a line: Taro's own talk fills a screen and is not listened to there. */
class TellWatched {
  apply(compiler: Compiler) {
    compiler.hooks.done.tap('TellWatched', stats => {
      const { startTime = 0, endTime = 0 } = stats.compilation
      const wrong = stats.hasErrors() && stats.toString({ preset: 'errors-only', colors: true, errorStack: false })
      process.send?.(wrong || `New pages 页面已更新 (${((endTime - startTime) / 1000).toFixed(1)} s)`)
    })
  }
}

/** The local cloud's door serves what is written; the server of its own is there for the news alone. */
const devServer = {
  host: '127.0.0.1',
  port: devPort,
  open: false,
  hot: false,
  static: false,
  devMiddleware: { writeToDisk: true },
  client: { webSocketURL: `ws://127.0.0.1:${devPort}/ws`, overlay: true },
}

/** What Taro leaves behind: what is named while the program runs, not in app.config.ts. */
const leftBehind = ['assets/tab-work.png', 'assets/tab-work-on.png', 'assets/tab-home.png', 'assets/tab-home-on.png']
if (platform === 'weapp') leftBehind.push('sitemap.json')

const out = devPort ? path.join(root, '.cache/dev/pages') : path.join(root, 'dist', platform)
const copied = (name: string) => ({ from: path.join(root, 'client/src', name), to: path.join(out, name) })

export default defineConfig({
  projectName: 'sulaiban',
  designWidth: 750,
  deviceRatio: { 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: devPort ? '../.cache/dev/pages' : `../dist/${platform}`,
  framework: 'react',
  baseLevel: 4,
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Not for WeChat: what sub-packages share keeps the numbers of an earlier build, and their pages then wait for ever.
  cache: { enable: platform === 'h5' },
  plugins: [path.join(__dirname, 'spoken.js')],
  copy: { patterns: leftBehind.map(copied), options: {} },
  // The cloud environment; without one the mini-program's default is taken.
  env: { ENV_ID: JSON.stringify(process.env.ENV_ID ?? '') },
  alias: { '@shared': path.join(root, 'shared') },
  mini: {
    compile: { include: [path.join(root, 'shared')] },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    // No minifyXML: its HTML minifier drops </input>, which WeChat does not forgive.
    // A pixel is a pixel: text keeps the size that elder mode promises, on any width.
    postcss: { pxtransform: { enable: false }, ...icons },
  },
  h5: {
    compile: { include: [path.join(root, 'shared')] },
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    devServer,
    output: { filename: `js/${names}.js`, chunkFilename: `js/${names}.js` },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: `css/${names}.css`,
      chunkFilename: `css/${names}.css`,
    },
    postcss: { pxtransform: { enable: false }, ...icons },
    webpackChain: chain => {
      chain.performance.hints(false)
      chain.plugin('fetchAhead').use(FetchAhead)
      if (devPort) chain.plugin('tellWatched').use(TellWatched).end().watchOptions({ aggregateTimeout: 50 })
      chain.merge({ optimization: { splitChunks: { cacheGroups: groups } } })
    },
  },
})
