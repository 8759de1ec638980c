// Starts Taro with this folder as its app, from the root, so that Babel finds the root's babel.config.js.
const CLI = require('@tarojs/cli/dist/cli').default

new CLI(__dirname).run()
