// Read by Taro's build. `useBuiltIns: false`: the browsers named in package.json need no polyfill, and it would add 120 KB.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, hot: false }]],
}
