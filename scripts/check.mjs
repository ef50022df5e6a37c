// Checks everything that needs no database and no browser. Plain JavaScript for the sake of an old Node, see start.mjs.
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `The checks run on Node 24 and this is ${process.versions.node}; start them with "npm run check".`,
  )
  process.exit(1)
}
const { check } = await import('./check/check.ts')
process.exit(await check(process.argv.slice(2)))
