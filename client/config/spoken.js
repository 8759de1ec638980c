// Lets aria attributes through to WeChat: Taro's templates only pass on the attributes they know.
// The same list is merged at run time (spoken.runtime.js), because both sides number the attributes.
const path = require('node:path')
const attributes = require('./spoken.attributes')

module.exports = ctx => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(ctx, attributes)
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'spoken.runtime.js'))
    },
  })
}
