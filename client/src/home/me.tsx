import { Screen } from '../parts/screen'

export default function Page() {
  return <Screen title="我的">{null}</Screen>
}
