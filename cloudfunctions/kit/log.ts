// Log lines: one JSON object each. They carry the id of the run and of the request (or whatever it is about), so that one matter
// can be followed through all functions; never what a person wrote or who they are.

type Facts = { run?: string; request?: unknown; error?: unknown } & Record<string, unknown>

export const log = (what: string, { error, ...facts }: Facts): void =>
  console.error(
    JSON.stringify({ what, ...facts, error: error instanceof Error ? error.stack : error && String(error) }),
  )
