// The models in hand: those kept, the one in use, and the two costs from which the threshold follows.
import { models, setCosts, useModel as takeModel } from '@shared/suggestion/calls'
import { type Costs, thresholdFor } from '@shared/suggestion/threshold'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useAsk } from '../ask'
import { call } from '../cloud'
import { useSend } from '../parts/use-send'
import { spaced } from '../parts/when'
import { models as words } from './words'

type CostsDraft = Record<keyof Costs, string>

/** @param wanted false for those who may not read them: then nothing is asked */
export function useModels(wanted: boolean) {
  const asked = useAsk(models, wanted ? {} : null)
  const sending = useSend()
  const [draft, setDraft] = useState<CostsDraft | null>(null)
  const { look, wrong } = asked.data?.costs ?? { look: 0, wrong: 0 }
  const typed = draft ?? { look: String(look), wrong: String(wrong) }
  const costs = { look: Number(typed.look), wrong: Number(typed.wrong) }
  const follows = thresholdFor(costs)

  const use = (id: string | null, name: string) =>
    sending.run(
      () => call(takeModel, { id }),
      () => {
        Taro.showToast({ title: spaced(words.using(name)), icon: 'none' })
        asked.again()
      },
    )
  const save = () =>
    sending.run(
      () => call(setCosts, costs),
      ({ threshold }) => {
        setDraft(null)
        Taro.showToast({ title: words.saved(threshold), icon: 'none' })
        asked.again()
      },
    )
  return {
    ...asked,
    sending,
    typed,
    dirty: draft !== null,
    /** The threshold that follows from what is typed; null when none does. */
    follows: follows.ok ? follows.value : null,
    type: (part: Partial<CostsDraft>) => setDraft({ ...typed, ...part }),
    drop: () => setDraft(null),
    use,
    save,
  }
}

export type Models = ReturnType<typeof useModels>
