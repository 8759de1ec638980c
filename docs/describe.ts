// docs/calls.md from the code: every call of the wire with who may make it, what it asks for, and why it may be refused. `npm run describe` writes it; a test compares.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Call } from '../shared/calls/call'
import { common } from '../shared/ruling'

const shared = join(__dirname, '..', 'shared')

type Described = { name: string; callers: Call['callers']; fields: string[] }

type Schema = { type?: string; entries?: Record<string, { type?: string }>; options?: Schema[] }

/** Optional ones with a question mark; of a choice of shapes, each. */
function fieldsOf({ entries, options }: Schema): string[] {
  if (options) return options.map(option => fieldsOf(option).join(', ')).map(each => `(${each})`)
  return Object.entries(entries ?? {}).map(([name, { type }]) => (type === 'optional' ? `${name}?` : name))
}

const isCall = (value: unknown): value is Call =>
  typeof value === 'object' && value !== null && 'callers' in value && 'input' in value

const rooms = (): string[] =>
  readdirSync(shared, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(shared, entry.name, 'calls.ts')))
    .map(({ name }) => name)
    .sort()

const definitionsIn = async (room: string): Promise<Call[]> =>
  Object.values((await import(join(shared, room, 'calls.ts'))) as Record<string, unknown>).filter(isCall)

/** Every call of the wire. */
export const callDefinitions = async (): Promise<Call[]> => (await Promise.all(rooms().map(definitionsIn))).flat()

export async function callsOf(room: string): Promise<Described[]> {
  return (await definitionsIn(room))
    .map(({ name, callers, input }) => ({ name, callers, fields: fieldsOf(input as Schema) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

export const allCalls = async (): Promise<Described[]> => (await Promise.all(rooms().map(callsOf))).flat()

async function refusalsOf(room: string): Promise<Record<string, string>> {
  const file = join(shared, room, 'refusals.ts')
  return existsSync(file) ? ((await import(file)) as { refusals: Record<string, string> }).refusals : {}
}

const whoIn = (callers: Call['callers']): string => (typeof callers === 'string' ? callers : callers.join(', '))

const table = (rows: Described[]): string =>
  rows.map(({ name, callers, fields }) => `| \`${name}\` | ${whoIn(callers)} | ${fields.join(', ')} |`).join('\n')

const reasons = (refusals: Record<string, string>): string =>
  Object.entries(refusals)
    .map(([why, say]) => `- \`${why}\` ${say}`)
    .join('\n')

async function chapter(room: string): Promise<string> {
  const refusals = reasons(await refusalsOf(room))
  const calls = table(await callsOf(room))
  return `## ${room}\n\n| call | who | input |\n|---|---|---|\n${calls}\n${refusals ? `\n${refusals}\n` : ''}`
}

export async function callsPage(): Promise<string> {
  const chapters = await Promise.all(rooms().map(chapter))
  return `# Calls

Made from the code by \`npm run describe\`; a test compares. A call goes to the function of its first word, as \`{ call, input, session? }\`, and answers \`{ ok: true, data }\` or \`{ ok: false, why, say, field? }\`. Who: nobody is also who has not signed in; anyone is any known person; else somebody with one of the posts. Whether the one matter is theirs, the rule decides.

Any call may be refused for:

${reasons(common)}

${chapters.join('\n')}`
}

export const pagePath = join(__dirname, 'calls.md')
export const written = (): string => readFileSync(pagePath, 'utf8')

if (require.main === module) callsPage().then(page => writeFileSync(pagePath, page))
