/** `npm run sectors -- check`: whether the files of the sector bodies can be read; each problem with file and line. */
import { loadSectors, sectorFolder, SectorFilesError } from './load-sectors.ts'

const [command, folder = sectorFolder] = process.argv.slice(2)

if (command !== 'check') {
  console.error('Usage: npm run sectors -- check [folder]')
  process.exit(2)
}
try {
  const { list } = loadSectors(folder)
  for (const { id, name, covers } of list) console.log(`${id}: ${name}, codes ${covers.basis}`)
  console.log(`${list.length} sector bodies, no problems.`)
} catch (error) {
  if (!(error instanceof SectorFilesError)) throw error
  for (const problem of error.problems) console.error(problem)
  process.exit(1)
}
