// What the tests take for their own source is the SDK in use.
import tcb from '@cloudbase/node-sdk'

export default tcb
