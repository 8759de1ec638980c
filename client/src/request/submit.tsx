import { Screen } from '../parts/screen'

export default function Page() {
  return <Screen title="反映事项">{null}</Screen>
}
