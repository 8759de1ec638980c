// The package as built: nothing missing, nothing unknown, no package over its budget.
import { equal, most, type Scene } from '../scene'
import { built } from './built'
import { checkPackage, mostPerPackage } from './check'

const mostMain = 450 * 1024

export const builtPackage: Scene = {
  name: 'package',
  shows: 'known tags and wx names only, no missing file, main package and sub-packages within their budgets',
  async play({ step, note }) {
    await step('what the package holds', async () => equal(checkPackage(built()), [], 'faults of the package'))
    await step('how large it is', async () => {
      const { main = 0, ...subs } = built().sizes
      note(
        `main ${main}, ${Object.entries(subs)
          .map(([name, size]) => `${name} ${size}`)
          .join(', ')} bytes`,
      )
      most(main, mostMain, 'bytes of the main package')
      for (const [name, size] of Object.entries(subs)) most(size, mostPerPackage, `bytes of ${name}`)
    })
  },
}
