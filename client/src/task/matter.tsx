import { Screen } from '../parts/screen'

export default function Page() {
  return <Screen title="办理">{null}</Screen>
}
