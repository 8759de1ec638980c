// The built-in components, each with the properties that the package sets.
import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { tapped } from '../gestures'
import { world } from '../world'
import { controls } from './controls'
import { fillField, openField } from './fields'
import type { BuiltIn } from './native'

const usual = 'value checked disabled hidden name placeholder maxlength password url delta src'.split(' ')
const isHandler = (name: string) => /^(capture-)?(mut-)?(bind|catch)/.test(name)
const isSpecial = (name: string) =>
  /^(wx:|data-|mark:|generic:|worklet:|slot:|change:)|^(class|style|id|slot)$/.test(name)
const isField = (tag: string) => tag === 'input' || tag === 'textarea'
const isPicture = (tag: string) => tag === 'image' || tag === 'cover-image'

function propertiesOf(tag: string): Record<string, null> {
  const named = (world.bundle.attributes[tag] ?? []).filter(name => !isHandler(name) && !isSpecial(name))
  const camel = named.map(name => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
  return Object.fromEntries([...usual, ...named, ...camel].map(name => [name, null]))
}

const isTrue = (value: unknown) => Boolean(value) && value !== 'false'

/** The page's values onto the element, so that selectors, taps and pictures see them. */
function show(tag: string, self: BuiltIn): void {
  const { $$: element, data } = self
  if (!element?.setAttribute) return
  if (isField(tag)) fillField(self)
  if (data.checked !== self.lastChecked) {
    self.lastChecked = data.checked
    self.kept = undefined
  }
  element.toggleAttribute('disabled', isTrue(data.disabled))
  if (data.hidden !== null) element.style.display = isTrue(data.hidden) ? 'none' : ''
  if (isPicture(tag)) element.style.backgroundImage = data.src ? `url("${data.src}")` : ''
}

function attach(tag: string, self: BuiltIn): void {
  if (isField(tag)) openField(self)
  const act = controls[tag]
  if (act) self.$$.addEventListener(tapped, () => act(self))
}

/** Defines them all in the package's space. */
export function defineBuiltIns(): void {
  const space = new glassEasel.ComponentSpace()
  const own = world.codeSpace.getComponentSpace()
  for (const tag of world.bundle.builtIns) {
    const definition = space.defineComponent({
      is: `builtin/${tag}`,
      template: { groupList: world.groups, content: world.groups[`builtin:${tag}`] } as never,
      properties: propertiesOf(tag),
      options: { dataDeepCopy: glassEasel.DeepCopyKind.Simple },
      lifetimes: {
        attached() {
          attach(tag, this as unknown as BuiltIn)
        },
      },
      observers: [
        {
          fields: '**',
          observer() {
            show(tag, this as unknown as BuiltIn)
          },
        },
      ],
    })
    own.setGlobalUsingComponent(`wx-${tag}`, definition.general())
  }
}
