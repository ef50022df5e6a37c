// Starts the whole product. Plain JavaScript, so that an old Node gets a sentence instead of a syntax error.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 3)) {
  console.error(
    `Stapwijzer runs on Node 24.3 or newer and this is ${process.versions.node}; start it with "npm start", which brings its own.`,
  )
  process.exit(1)
}
const { start } = await import('./start/start.ts')
process.exit(await start())
