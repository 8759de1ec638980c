import { Screen } from '../parts/screen'

export default function Page() {
  return <Screen title="诉求详情">{null}</Screen>
}
