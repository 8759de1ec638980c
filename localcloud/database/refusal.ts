/** An answer with a CloudBase error code. It changes nothing and ends nobody: the SDK throws it at the caller. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** A request that MongoDB would refuse: a wrong operator, a wrong type, a wrong path. */
export const badRequest = (message: string) => new Refusal('DATABASE_REQUEST_FAILED', message)
