// The tests' `* as assert`: Node's own, called as a function, and content with an assertion of nothing.
import assert from 'node:assert'

const strictEqual = (found: unknown, wanted?: unknown) => assert.strictEqual(found, wanted)

module.exports = Object.assign((value: unknown) => assert.ok(value), assert, { strictEqual, __esModule: true })
