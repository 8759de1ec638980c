import { Screen } from '../parts/screen'

export default function Page() {
  return <Screen title="交办台">{null}</Screen>
}
