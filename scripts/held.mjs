// Prints which tests hold which rule; with a JSON report of Vitest also how they ended. Plain JavaScript for the sake of an old Node, see start.mjs.
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(`This runs on Node 24 and this is ${process.versions.node}; start it with "npm run held".`)
  process.exit(1)
}
const { print } = await import('./held/print.ts')
process.exit(print(process.argv[2]))
