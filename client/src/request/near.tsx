import { Screen } from '../parts/screen'

export default function Page() {
  return <Screen title="身边正在办">{null}</Screen>
}
