import type { Collections } from '../database'

export const collections: Collections = {
  matters: [
    { name: 'number', fields: [['number', 1]], unique: true },
    { name: 'tags', fields: [['tags', 1]] },
  ],
}
