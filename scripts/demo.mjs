// `npm run demo`: everything a new user needs, from a bare clone, with Node alone.
import { prepareDependencies, runTypeScript } from './setup/dependencies.mjs'

prepareDependencies()
process.exit(await runTypeScript('scripts/demo.ts'))
