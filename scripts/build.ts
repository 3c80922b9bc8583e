import { buildOnce } from './setup/next-server'

await buildOnce(process.env)
