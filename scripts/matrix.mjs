// Prints who may ask what: every route of the API, really asked by everyone. Plain JavaScript for the sake of an old Node, see start.mjs.
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(`This runs on Node 24 and this is ${process.versions.node}; start it with "npm run matrix".`)
  process.exit(1)
}
const { setup } = await import('./test/database.ts')
const stop = await setup()
const { printMatrix } = await import('../server/identity/matrix/testing-print.ts')
process.exitCode = (await printMatrix()) ? 0 : 1
await stop?.()
