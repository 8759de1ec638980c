// The arrows of the house: who may import whom. Drawn in docs/decisions/0001-the-house.md.
// What stands under every room: time, places, texts, the catalogue, who is who, how one is told, the wire.
const base = '(text|calendar|grid|answering|catalogue|organisation|person|notice|calls)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'A circle has no beginning to read from.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-imports-nothing-of-ours',
      severity: 'error',
      comment: 'Rules are true whoever asks: they know neither the cloud nor the screen.',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(client|cloudfunctions|localcloud|e2e|bench)/' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment: 'No clock, no chance, no disk: what a rule needs is given to it.',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: '(^|/)node_modules/(valibot|dayjs)/' },
    },
    {
      name: 'base-knows-no-request',
      severity: 'error',
      comment: 'What stands under every room knows neither a request nor what capabilities add to it.',
      from: { path: `^shared/${base}/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/[^/]+/', pathNot: `^shared/${base}/` },
    },
    {
      name: 'core-knows-no-capability',
      severity: 'error',
      comment: 'A capability is a room: the core of a request has places for aspects and names none.',
      from: { path: '^shared/request/', pathNot: '(\\.test|/calls)\\.ts$' },
      to: { path: '^shared/', pathNot: `^shared/(${base}/|request/|(county|point|post|ruling|sort-key)\\.ts$)` },
    },
    {
      name: 'capabilities-meet-by-type-only',
      severity: 'error',
      comment: 'A capability may import the core and what stands under it; another capability only as a type.',
      from: { path: '^shared/([^/]+)/', pathNot: `(^shared/(${base}|request|sample)/|(\\.test|/calls)\\.ts$)` },
      to: {
        path: '^shared/[^/]+/',
        pathNot: `^shared/(${base}|request|$1)/`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-do-not-know-where-they-are-put-together',
      severity: 'error',
      from: { path: '^shared/[^/]+/', pathNot: '(^shared/sample/|(\\.test|/calls)\\.ts$)' },
      to: { path: '^shared/aspects\\.ts$' },
    },
    {
      name: 'wire-imports-no-rule',
      severity: 'error',
      comment: 'The wire is types and schemas: the client must not carry the rules.',
      from: { path: '^shared/([^/]+/calls\\.ts$|calls/)' },
      to: { path: '^shared/', pathNot: '^shared/([^/]+/calls\\.ts$|calls/|text/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'functions-know-no-screen',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(client|localcloud|e2e|bench)/' },
    },
    {
      name: 'kit-names-no-capability',
      severity: 'error',
      from: { path: '^cloudfunctions/kit/' },
      to: { path: '^cloudfunctions/(?!kit/)' },
    },
    {
      name: 'client-knows-no-cloud',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(cloudfunctions|localcloud|e2e|bench)/' },
    },
    {
      name: 'client-capabilities-stand-alone',
      severity: 'error',
      comment:
        'WeChat does not let sub-packages require each other; what others show of a matter comes by the table in matter/.',
      from: { path: '^client/src/(?!(?:parts|matter|rules)/)([^/]+)/' },
      to: { path: '^client/src/(?!(?:parts|matter|styles|assets)/)[^/]+/', pathNot: '^client/src/$1/' },
    },
    {
      name: 'rules-are-the-page-of-levels',
      severity: 'error',
      comment: 'The sub-package where a county sets when matters rise draws a level as level/ draws it.',
      from: { path: '^client/src/rules/' },
      to: { path: '^client/src/(?!(?:parts|matter|styles|assets|rules|level)/)[^/]+/' },
    },
    {
      name: 'one-table-names-the-pieces',
      severity: 'error',
      comment: 'A new capability is one line in matter/pieces.ts.',
      from: { path: '^client/src/matter/', pathNot: '^client/src/matter/pieces\\.ts$' },
      to: { path: '^client/src/(?!(?:parts|matter|styles|assets)/)[^/]+/' },
    },
    {
      name: 'main-package-is-light',
      severity: 'error',
      comment: 'matter/ carries every sheet; the first screens take only what a row shows.',
      from: { path: '^client/src/(?:home/|matter/row/|[^/]+$)' },
      to: { path: '^client/src/matter/(?!row/)' },
    },
    {
      name: 'parts-know-no-capability',
      severity: 'error',
      from: { path: '^client/src/parts/' },
      to: { path: '^client/src/(?!(?:parts|styles)/)[^/]+/' },
    },
    {
      name: 'parts-make-no-call',
      severity: 'error',
      comment: 'A part is given what to send; of the rules it may calculate.',
      from: { path: '^client/src/parts/' },
      to: { path: '^shared/', pathNot: '^shared/(?:calls/(?:call|fields)\\.ts$|(?:calendar|grid|text|money)/)' },
    },
    {
      name: 'client-carries-no-rules',
      severity: 'error',
      comment: 'aspects.ts holds every rule: of it the client knows only the types.',
      from: { path: '^client/src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^shared/aspects\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'what-runs-needs-no-development-package',
      severity: 'error',
      comment: 'A county has what `npm install --omit=dev` leaves. Tests, builds and what follows edits are not there.',
      from: {
        path: '^(shared|cloudfunctions|localcloud)/',
        pathNot:
          '\\.test\\.ts$|^localcloud/(judge|mutants|pilot|town/make)/|^localcloud/(instances/follow|database/durable/program|only)\\.|^cloudfunctions/build\\.mjs$',
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-the-local-cloud',
      severity: 'error',
      from: { path: '^(client|cloudfunctions|shared)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^localcloud/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
