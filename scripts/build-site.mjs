// Builds the site when its sources changed; of several starts at once one builds, the others wait and find it built.
import { fileURLToPath } from 'node:url'
import { takeTurn } from './setup/turn.mjs'

await takeTurn(fileURLToPath(new URL('../node_modules', import.meta.url)), 'build')
await import('../web/build.ts')
