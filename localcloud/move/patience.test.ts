import { comesLater } from './patience'

test.each([
  [{ code: 'EXCEED_RATELIMIT', message: 'too many' }, true],
  [{ code: 'EXCEED_REQUEST_LIMIT', message: '' }, true],
  [{ code: 'RequestLimitExceeded', message: 'RequestLimitExceeded: too many' }, true],
  [{ code: 'DATABASE_REQUEST_FAILED', message: '-501003 exceed concurrent request limit' }, true],
  [{ code: 'DATABASE_TIMEOUT', message: '' }, true],
  [{ code: 'ESOCKETTIMEDOUT', message: 'request timeout' }, true],
  [{ code: 'ECONNRESET', message: 'socket hang up' }, true],
  [{ code: 502, message: '502 Bad Gateway | [https://…]' }, true],
  [new TypeError('fetch failed'), true],
  [new SyntaxError('Unexpected token < in JSON'), true],
  [{ code: 'ResourceNotFound', message: 'ResourceNotFound: troubles' }, false],
  [{ code: 'DATABASE_COLLECTION_NOT_EXIST', message: '[ResourceNotFound] Db or Table not exist: troubles' }, false],
  [{ code: 'SIGN_PARAM_INVALID', message: 'the request is not signed' }, false],
  [{ code: 'DATABASE_DUPLICATE_WRITE', message: 'E11000 duplicate key error' }, false],
  [{ code: 'INVALID_PARAM', message: 'a parameter is not EJSON text' }, false],
  [new TypeError('x is not a function'), false],
  [null, false],
])('%j comes later: %s', (error, later) => {
  expect(comesLater(error)).toBe(later)
})
