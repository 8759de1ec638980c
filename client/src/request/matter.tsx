import { track } from '@shared/request/calls'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useAsk } from '../ask'
import { go, goInstead } from '../go'
import { guarded } from '../parts/guarded'
import { Screen } from '../parts/screen'
import { Failed, Skeleton, Stale } from '../parts/states'
import { usePull } from '../parts/use-pull'
import { useWide } from '../parts/wide'
import { Beside, Followed } from './following/followed'
import { matter as words } from './words'
import './request.scss'

function MatterPage() {
  const { params } = useRouter()
  const { data, failed, again, put } = useAsk(track, { id: params.id ?? '' })
  const wide = useWide()
  usePull(again)
  useShareAppMessage(() => ({ title: '速来办：有事，说一声', path: '/home/index' }))
  const way =
    failed?.why === 'not-signed-in'
      ? { text: '用手机号登录', onPress: () => go('person/sign-in') }
      : failed?.why === 'not-yours' || failed?.why === 'bad-input'
        ? { text: '看我的诉求', onPress: () => goInstead('home/matters') }
        : undefined
  return (
    <Screen title={words.title} side={wide && data && <Beside matter={data} onChange={put} />}>
      {data && failed && <Stale refused={failed} />}
      {data && <Followed wide={wide} matter={data} onChange={put} />}
      {!data && !failed && <Skeleton rows={3} lines={4} />}
      {!data && failed && <Failed refused={failed} onAgain={again} way={way} />}
    </Screen>
  )
}

export default guarded(MatterPage)
