// wx.cloud: nothing before init, every call by way of the host.
import { sayCall, violate } from '../record'
import { dataOf, type Options } from './answer'
import { viaHost } from './host'

const calls = ['callFunction', 'uploadFile', 'downloadFile', 'getTempFileURL', 'deleteFile', 'callContainer']

export function makeCloud(): object {
  let ready = false
  const asked = (name: string) => (options?: Options) => {
    if (!ready) violate('cloud', `wx.cloud.${name} was called before wx.cloud.init`)
    return viaHost(`cloud.${name}`, options)
  }
  return {
    ...Object.fromEntries(calls.map(name => [name, asked(name)])),
    init: (options?: Options) => {
      ready = true
      sayCall('cloud.init', dataOf(options))
    },
    database: () => {
      violate('unmocked', 'cloud.database: a mini-program of ours never looks into the database itself')
      return {}
    },
  }
}
