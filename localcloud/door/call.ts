// A call from a browser: CloudBase's HTTP access, with the event it builds and the answer it understands.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refusal } from '../database/refusal'
import type { Functions } from '../functions'
import { end, endJson, HttpError, readBody } from './answer'

const largestBody = 6 * 1024 * 1024
const statusOf: Record<string, number | undefined> = { FUNCTION_NOT_FOUND: 404, FUNCTIONS_TIME_LIMIT_EXCEEDED: 504 }
const isText = /^(text\/|application\/(json|xml|x-www-form-urlencoded))/

interface HttpAnswer {
  statusCode: number
  headers?: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
}

const isHttpAnswer = (value: unknown): value is HttpAnswer =>
  typeof value === 'object' && value !== null && typeof (value as HttpAnswer).statusCode === 'number'

/** A proxy of our own in front of the door names the caller last in X-Forwarded-For; without one anybody could write it. */
const behindProxy = (): boolean => process.env.SULAIBAN_BEHIND_PROXY === 'true'

/** As the platform's gateway does, whatever the caller wrote there is overwritten. */
function addressOf({ headers, socket }: IncomingMessage): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return (behindProxy() && forwarded) || socket.remoteAddress || ''
}

function eventOf(request: IncomingMessage, url: URL, body: Buffer) {
  const text = isText.test(request.headers['content-type'] ?? 'text/')
  return {
    path: url.pathname,
    httpMethod: request.method,
    headers: { ...request.headers, 'x-real-ip': addressOf(request) },
    queryStringParameters: url.search ? Object.fromEntries(url.searchParams) : {},
    body: body.toString(text ? 'utf8' : 'base64'),
    isBase64Encoded: !text,
  }
}

function answer(response: ServerResponse, result: unknown): void {
  if (!isHttpAnswer(result)) {
    endJson(response, result ?? null)
    return
  }
  const { statusCode, headers = {}, body = '', isBase64Encoded } = result
  end(response, statusCode, headers, isBase64Encoded ? Buffer.from(body, 'base64') : body)
}

/** Answers `/call/<function>`. Who calls is for the function to find out: nothing in HTTP names a person. */
export function openCall(functions: Functions) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const name = url.pathname.split('/')[2] ?? ''
    if (!functions.names().includes(name)) throw new HttpError(404, `there is no function '${name}'`)
    const body = await readBody(request, largestBody)
    try {
      answer(response, await functions.run(name, eventOf(request, url, body), { trigger: 'http' }))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      endJson(response, { code: error.code, message: error.message }, statusOf[error.code] ?? 500)
    }
  }
}
