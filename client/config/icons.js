// Writes icons into a style sheet: `@icons phone, map-pin;` becomes a class for each, with its drawing as a data address.
// The drawings are Tabler's outlines (MIT), with a stroke of 1.75; their names are those of tabler.io/icons.
const { icons } = require('@iconify-json/tabler/icons.json')

const encoded = text => text.replace(/"/g, "'").replace(/[#<>]/g, encodeURIComponent)

function drawn(name, rule) {
  const icon = icons[name]
  if (!icon) throw rule.error(`There is no icon “${name}” among Tabler's outlines`)
  const body = icon.body.replace(/stroke-width="2"/g, 'stroke-width="1.75"').replace(/currentColor/g, '#000')
  return encoded(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${body}</svg>`)
}

module.exports = () => ({
  postcssPlugin: 'icons',
  AtRule: {
    icons(rule, { Rule, Declaration }) {
      const names = rule.params.split(',').map(name => name.trim())
      for (const name of names.filter(Boolean))
        rule.before(
          new Rule({
            selector: `.i-${name}`,
            nodes: [new Declaration({ prop: '--i', value: `url("data:image/svg+xml,${drawn(name, rule)}")` })],
          }),
        )
      rule.remove()
    },
  },
})
module.exports.postcss = true
