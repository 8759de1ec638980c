// A person as they see themselves.

import type { County } from '@shared/county'
import type { Me } from '@shared/person/calls'
import type { Person } from '@shared/person/person'

export const meOf = (person: Person, county: County): Me => ({
  id: person._id,
  name: person.name || (county.employments.get(person._id)?.[0]?.name ?? ''),
  phone: person.phone?.mask ?? null,
  posts: [person._id, ...person.also].flatMap(id =>
    (county.employments.get(id) ?? []).flatMap(({ posts, unit, unitName }) =>
      posts.map(post => ({ post, unit, unitName })),
    ),
  ),
  agreed: person.agreed,
  unread: person.unread,
})
