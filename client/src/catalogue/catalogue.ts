// The catalogue on this device: what was read last stands at once, also without a network; the cloud says whether it is still the same.
import { type CatalogueView, read } from '@shared/catalogue/calls'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useAsk } from '../ask'

const drawer = 'sulaiban.catalogue'

const isCatalogue = (kept: unknown): kept is CatalogueView =>
  typeof kept === 'object' && kept !== null && 'edition' in kept && 'items' in kept

function lastRead(): CatalogueView | null {
  const kept: unknown = Taro.getStorageSync(drawer)
  return isCatalogue(kept) ? kept : null
}

export function useCatalogue() {
  const [kept] = useState(lastRead)
  const { data, failed, again } = useAsk(read, kept ? { known: kept.edition } : {})
  const fresh = data && !data.same ? data : null
  useEffect(() => {
    if (fresh) Taro.setStorageSync(drawer, fresh)
  }, [fresh])
  return { catalogue: fresh ?? kept, failed, again }
}
