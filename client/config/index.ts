import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { Compiler } from 'webpack'

const root = path.resolve(__dirname, '../..')
const platform = process.env.TARO_ENV ?? 'weapp'

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
const components = { ...once, name: 'components', test: /node_modules/ }

/** The other pages are fetched while the first one is read, so that a lost network does not lose the way. */
class FetchAhead {
  apply(compiler: Compiler) {
    const { parser } = compiler.options.module
    parser.javascript = { ...parser.javascript, dynamicImportPrefetch: true }
  }
}

export default defineConfig({
  projectName: 'sulaiban',
  designWidth: 750,
  deviceRatio: { 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `../dist/${platform}`,
  framework: 'react',
  baseLevel: 4,
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Not for WeChat: what sub-packages share keeps the numbers of an earlier build, and their pages then wait for ever.
  cache: { enable: platform === 'h5' },
  plugins: [path.join(__dirname, 'spoken.js')],
  // Taro leaves this one behind.
  copy: {
    patterns:
      platform === 'weapp'
        ? [{ from: path.join(root, 'client/src/sitemap.json'), to: path.join(root, 'dist/weapp/sitemap.json') }]
        : [],
    options: {},
  },
  alias: { '@shared': path.join(root, 'shared') },
  mini: {
    compile: { include: [path.join(root, 'shared')] },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    // No minifyXML: its HTML minifier drops </input>, which WeChat does not forgive.
    // A pixel is a pixel: text keeps the size that elder mode promises, on any width.
    postcss: { pxtransform: { enable: false } },
  },
  h5: {
    compile: { include: [path.join(root, 'shared')] },
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false } },
    webpackChain: chain => {
      chain.performance.hints(false)
      chain.plugin('fetchAhead').use(FetchAhead)
      chain.merge({ optimization: { splitChunks: { cacheGroups: { shared, matter, components } } } })
    },
  },
})
