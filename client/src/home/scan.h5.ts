import { go } from '../go'

/** A browser's page opens no camera: the form asks for the number under the code. */
export const scan = () => {
  go('request/submit', { code: '1' })
}
