import { Screen } from '../parts/screen'

export default function Page() {
  return <Screen title="我的任务">{null}</Screen>
}
