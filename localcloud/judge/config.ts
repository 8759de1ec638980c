// The account the tests run under. The address is in the environment, as `openCloud` leaves it.
export const env = 'local'
export const secretId = 'local'
export const secretKey = 'local'
