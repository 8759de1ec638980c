// Every action of the SDK's protocol that is not the database's, beside those that are. The door and the in-process SDK both ask here.
import { randomUUID } from 'node:crypto'
import type { Database, Params } from './database/database'
import type { Answerer } from './database/in-process'
import { Refusal } from './database/refusal'
import type { Files } from './files/files'
import type { Functions } from './functions'
import type { Wechat } from './wechat/wechat'

export interface Parts {
  database: Database
  functions: Functions
  files: Files
  wechat: Wechat
}

type Act = (params: Params) => unknown

/** The SDK's own JSON way, which the platform gives functions no permission for; docs/decisions/0019. */
const jsonWay = 'WeChat is asked through wx-server-sdk (cloud.openapi), not by callWxOpenApi'

const json = (value: unknown): unknown => {
  if (typeof value !== 'string' || value === '') return {}
  try {
    return JSON.parse(value)
  } catch {
    throw new Refusal('INVALID_PARAM', 'request data is not JSON')
  }
}

/** Makes the one answerer. It never throws: refusals become `code` and `message`. */
export function openActions({ database, functions, files, wechat }: Parts): Answerer {
  const acts: Record<string, Act | undefined> = {
    'functions.invokeFunction': async params => {
      const event = json(params.request_data)
      const result = await functions.invoke(String(params.function_name), event, { trigger: 'scf' })
      return { response_data: JSON.stringify(result) }
    },
    'wx.api': () => {
      throw new Refusal('INVALID_PARAM', jsonWay)
    },
    'storage.getUploadMetadata': params => files.uploadMetadata(String(params.path)),
    'storage.batchGetDownloadUrl': params => ({ download_list: files.downloadUrls(params.file_list as Params[]) }),
    'storage.batchCopyFile': async params => ({ copy_list: await files.copy(params.file_list as Params[]) }),
    'storage.batchDeleteFile': async params => ({ delete_list: await files.remove(params.fileid_list as string[]) }),
  }

  return async (action, params) => {
    if (action.startsWith('database.')) return database.send(action, params)
    const requestId = randomUUID()
    try {
      if (action === 'wx.openApi')
        return { requestId, bytes: await wechat.answer(String(params.apiName), params.requestData) }
      const act = Object.hasOwn(acts, action) ? acts[action] : undefined
      if (!act) throw new Refusal('INVALID_PARAM', `the local cloud has no action '${action}'`)
      return { requestId, data: (await act(params)) as Params }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { requestId, code: error.code, message: error.message }
    }
  }
}
