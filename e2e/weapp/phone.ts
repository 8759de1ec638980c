// A person's phone: what WeChat answers there, with the real functions on the local cloud behind it.
import tcb from '@cloudbase/node-sdk'
import type { Town } from '../town'
import type { Answers } from './mini'

export type Phone = {
  answers: Answers
  /** No network: calls fail as they do then. */
  offline: boolean
  /** What the camera reads next; nothing is the person closing it. */
  code: { result: string; path?: string } | null
  /** What the person presses in the consent panel. */
  consents: 'accept' | 'reject'
  /** Photos that stand ready to be chosen. */
  photos: { path: string; body: Buffer }[]
  /** Longitude and latitude; nothing is the person not allowing it. */
  place: [number, number] | null
}

type Owner = { openid: string; phone: string }
type UploadArgs = { cloudPath: string; filePath: string }

const failed = (name: string, why: string) => ({ errMsg: `${name}:fail ${why}` })

/** How wx.cloud fails when the function throws. */
const functionFailed = (error: Error) => ({
  errCode: -504002,
  errMsg: `cloud.callFunction:fail Error: errCode: -504002 functions execute fail | errMsg: ${error.message}`,
})

export function phoneOf(town: Town, owner: Owner): Phone {
  const phone: Phone = {
    answers: {},
    offline: false,
    code: null,
    consents: 'accept',
    photos: [],
    place: null,
  }
  phone.answers = { ...cloudAnswers(town, owner, phone), ...deviceAnswers(town, owner, phone), ...fileAnswers(phone) }
  return phone
}

function cloudAnswers({ cloud }: Town, { openid }: Owner, phone: Phone): Answers {
  const reached = (name: string) => {
    if (phone.offline) throw failed(name, 'request:fail')
  }
  return {
    'cloud.callFunction': async ({ name, data }: { name: string; data: unknown }) => {
      reached('cloud.callFunction')
      const result = await cloud.invoke(name, data, { openid }).catch((error: Error) => {
        throw functionFailed(error)
      })
      return { result, requestID: 'local' }
    },
    'cloud.uploadFile': async ({ cloudPath, filePath }: UploadArgs) => {
      reached('cloud.uploadFile')
      const photo = phone.photos.find(({ path }) => filePath.endsWith(path))
      if (!photo) throw failed('cloud.uploadFile', 'file not found')
      const { fileID } = await tcb.init({ env: process.env.TCB_ENV }).uploadFile({ cloudPath, fileContent: photo.body })
      return { fileID, statusCode: 200 }
    },
  }
}

function deviceAnswers({ cloud }: Town, { openid, phone: number }: Owner, phone: Phone): Answers {
  return {
    getNetworkType: () => ({ networkType: phone.offline ? 'none' : 'wifi' }),
    requestSubscribeMessage: async ({ tmplIds }: { tmplIds: string[] }) => {
      if (phone.consents === 'accept') for (const id of tmplIds) await cloud.wechat.consent(openid, id)
      return Object.fromEntries(tmplIds.map(id => [id, phone.consents]))
    },
    getPhoneNumber: async () => ({ code: await cloud.wechat.phoneCode(number), errMsg: 'getPhoneNumber:ok' }),
    scanCode: () => {
      if (!phone.code) throw failed('scanCode', 'cancel')
      return { scanType: 'QR_CODE', charSet: 'utf-8', ...phone.code }
    },
    getLocation: () => locationOf(phone, 'getLocation'),
    chooseLocation: () => ({ ...locationOf(phone, 'chooseLocation'), name: '', address: '' }),
    getSetting: () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } }),
    getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '《速来办隐私保护指引》' }),
    makePhoneCall: () => ({}),
    setClipboardData: () => ({}),
    showModal: () => ({ confirm: true, cancel: false }),
  }
}

function locationOf({ place }: Phone, name: string) {
  if (!place) throw failed(name, 'auth deny')
  const [longitude, latitude] = place
  return { longitude, latitude, accuracy: 30 }
}

function fileAnswers(phone: Phone): Answers {
  return {
    chooseMedia: ({ count }: { count: number }) => {
      if (!phone.photos.length) throw failed('chooseMedia', 'cancel')
      const chosen = phone.photos.slice(0, count)
      const tempFiles = chosen.map(({ path, body }) => ({
        tempFilePath: `wxfile://tmp_${path}`,
        size: body.length,
        fileType: 'image',
      }))
      return { tempFiles, type: 'image' }
    },
    'fileSystem.saveFile': ({ tempFilePath }: { tempFilePath: string }) => ({
      savedFilePath: tempFilePath.replace('tmp_', 'store_'),
    }),
    'fileSystem.removeSavedFile': () => ({}),
  }
}
