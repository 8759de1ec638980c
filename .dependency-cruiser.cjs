// The arrows of the house: who may import whom. Drawn in docs/decisions/0001-the-house.md.
const capability =
  '(request|alike|dispatch|joint|rating|booking|dispute|enterprise|supervision|organisation|catalogue|person|notice|answering)'

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
      name: 'calculators-know-no-capability',
      severity: 'error',
      from: { path: '^shared/(calendar|grid)/', pathNot: '\\.test\\.ts$' },
      to: { path: `^shared/${capability}/` },
    },
    {
      name: 'wire-imports-no-rule',
      severity: 'error',
      comment: 'The wire is types and schemas: the client must not carry the rules.',
      from: { path: '^shared/calls/' },
      to: { path: `^shared/${capability}/`, dependencyTypesNot: ['type-only'] },
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
      to: { path: '^cloudfunctions/(?!kit/|collections)' },
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
      comment: 'Each is a sub-package: WeChat does not let them require each other.',
      from: { path: '^client/src/(request|task|desk|catalogue|rules|person|home)/' },
      to: { path: '^client/src/(request|task|desk|catalogue|rules|person|home)/', pathNot: '^client/src/$1/' },
    },
    {
      name: 'parts-know-no-capability',
      severity: 'error',
      from: { path: '^client/src/parts/' },
      to: { path: '^client/src/(request|task|desk|catalogue|rules|person|home)/' },
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
