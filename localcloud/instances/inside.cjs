// Where a thread begins: TypeScript is read as it stands, like everywhere here.
require('tsx/cjs')
require('./inside.ts')
