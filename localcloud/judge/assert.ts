// The tests' `* as assert`: Node's own, called as a function, and lenient with an assertion of nothing (`strictEqual(undefined)`).
import assert from 'node:assert'

const strictEqual = (found: unknown, wanted?: unknown) => assert.strictEqual(found, wanted)

module.exports = Object.assign((value: unknown) => assert.ok(value), assert, { strictEqual, __esModule: true })
