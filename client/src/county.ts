// Whose door this is: what the county says of itself, told by the cloud and kept on the device for the first picture of the next time.
import type { IdentityView } from '@shared/organisation/identity'
import Taro from '@tarojs/taro'
import { makeStore } from './parts/store'

const drawer = 'sulaiban.county'

const unknown: IdentityView = {
  name: '',
  motto: '',
  hotline: { number: '12345', hours: '' },
  address: '',
  open: '',
  filing: '',
  centre: '县速来办中心',
}

export const theCounty = makeStore<IdentityView>(unknown)

export const isCountyKnown = () => theCounty.get() !== unknown

/** At launch: as it was told last. */
export function readCounty() {
  const kept: unknown = Taro.getStorageSync(drawer)
  if (kept && typeof kept === 'object' && 'hotline' in kept) theCounty.set(kept as IdentityView)
}

export function nowCounty(county: IdentityView) {
  if (JSON.stringify(county) === JSON.stringify(theCounty.get())) return
  Taro.setStorageSync(drawer, county)
  theCounty.set(county)
}

/** 睢宁县 速来办 */
export const countyTitle = ({ name }: IdentityView) => (name ? `${name} 速来办` : '速来办')

export const callHotline = () => Taro.makePhoneCall({ phoneNumber: theCounty.get().hotline.number }).catch(() => {})
