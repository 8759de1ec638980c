// Every collection with its indexes, from which both the local database and the cloud are set up. A query without an index fails the tests.

export type Index = { name: string; fields: [field: string, direction: 1 | -1 | '2dsphere'][]; unique?: boolean }

export const collections = {
  requests: [
    { name: 'tap', fields: [['tap', 1]], unique: true },
    {
      name: 'reporter',
      fields: [
        ['reporter.person', 1],
        ['filedKey', -1],
      ],
    },
    {
      name: 'handler',
      fields: [
        ['handler', 1],
        ['state', 1],
        ['dueKey', 1],
      ],
    },
    {
      name: 'unit',
      fields: [
        ['unit', 1],
        ['state', 1],
        ['dueKey', 1],
      ],
    },
    {
      name: 'desk',
      fields: [
        ['state', 1],
        ['dueKey', 1],
      ],
    },
    {
      name: 'town',
      fields: [
        ['near', 1],
        ['place.town', 1],
        ['filedKey', -1],
      ],
    },
    {
      name: 'county',
      fields: [
        ['near', 1],
        ['filedKey', -1],
      ],
    },
    { name: 'alarm', fields: [['wakeAt', 1]] },
    {
      name: 'certain',
      fields: [
        ['state', 1],
        ['certainKey', 1],
      ],
    },
    {
      name: 'terms',
      fields: [
        ['terms', 1],
        ['filedKey', -1],
      ],
    },
    { name: 'decided', fields: [['decidedAt', -1]] },
    {
      name: 'case',
      fields: [
        ['lead.id', 1],
        ['state', 1],
        ['lead.upTo', 1],
      ],
    },
    {
      name: 'area',
      fields: [
        ['place.town', 1],
        ['filedKey', -1],
      ],
    },
    { name: 'filed', fields: [['filedKey', 1]] },
    {
      name: 'called',
      fields: [
        ['called', 1],
        ['state', 1],
        ['dueKey', 1],
      ],
    },
    {
      name: 'approves',
      fields: [
        ['approves', 1],
        ['dueKey', 1],
      ],
    },
  ],
  notices: [
    {
      name: 'inbox',
      fields: [
        ['to', 1],
        ['atKey', -1],
      ],
    },
  ],
  persons: [{ name: 'keys', fields: [['keys', 1]], unique: true }],
  signins: [],
  looks: [
    {
      name: 'request',
      fields: [
        ['request', 1],
        ['at', -1],
      ],
    },
  ],
  boundaries: [{ name: 'latest', fields: [['atKey', -1]] }],
  areas: [],
  grids: [],
  units: [],
  editions: [],
  codes: [],
  models: [{ name: 'made', fields: [['at', -1]] }],
  presences: [
    {
      name: 'request',
      fields: [
        ['request', 1],
        ['at', -1],
      ],
    },
  ],
  settings: [],
} as const satisfies Record<
  string,
  readonly { name: string; fields: readonly (readonly [string, 1 | -1 | '2dsphere'])[]; unique?: boolean }[]
>

export type CollectionName = keyof typeof collections
