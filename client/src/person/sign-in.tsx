import { Screen } from '../parts/screen'

export default function Page() {
  return <Screen title="登录">{null}</Screen>
}
