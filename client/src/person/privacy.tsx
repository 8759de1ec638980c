import { Screen } from '../parts/screen'

export default function Page() {
  return <Screen title="个人信息保护说明">{null}</Screen>
}
