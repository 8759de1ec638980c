import { Screen } from '../parts/screen'

export default function Page() {
  return <Screen title="消息">{null}</Screen>
}
