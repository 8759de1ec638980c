// Node for tests, by China's clock: the SDK's authors wrote their dates there.
const { TestEnvironment } = require('jest-environment-node')

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.zone = process.env.TZ
    process.env.TZ = 'Asia/Shanghai'
  }

  async teardown() {
    if (this.zone === undefined) delete process.env.TZ
    else process.env.TZ = this.zone
    await super.teardown()
  }
}
