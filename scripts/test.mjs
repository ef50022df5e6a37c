// Runs every test that can run here. Plain JavaScript, so that an old Node gets a sentence instead of a syntax error.
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(`The tests run on Node 24 and this is ${process.versions.node}; start them with "npm test".`)
  process.exit(1)
}
const { test } = await import('./test/run.ts')
process.exit(await test(process.argv.slice(2)))
