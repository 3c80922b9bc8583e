// One door for the commands of package.json: prepares the machine, then runs the TypeScript of the command.
import { prepareDependencies, runTypeScript } from './setup/dependencies.mjs'

const [command, ...args] = process.argv.slice(2)
prepareDependencies()
process.exit(command === 'generate' ? 0 : await runTypeScript(`scripts/${command}.ts`, args))
