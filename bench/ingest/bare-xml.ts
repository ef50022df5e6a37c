/** The reference of P4: the streaming parser over the same file, and nothing but counting the courses. */
import { createReadStream } from 'node:fs'
import { SaxesParser } from 'saxes'

const path = process.argv[2]
if (!path) throw new Error('Give the document to read.')
const parser = new SaxesParser()
let programs = 0
parser.on('error', (error) => {
  throw error
})
parser.on('opentag', ({ name }) => {
  if (name === 'program') programs += 1
})
const decoder = new TextDecoder()
for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
  parser.write(decoder.decode(chunk as Buffer, { stream: true }))
}
parser.close()
console.log(programs)
