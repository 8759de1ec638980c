import { Press } from '../parts/press'
import { signIn as words } from './words'

/** The way to the page of the demonstration's phones, where the code is. */
export const DemoPhone = () => (
  <Press className="link" role="link" onPress={() => window.open('/phone', '_blank')}>
    {words.demoPhone}
  </Press>
)
