/** EDU-DEX feeds: one program with something wrong in it, or a directory of documents. */
import { directory, program } from '../feeds/edudex/testing.ts'
import type { BadFeed } from './testing.ts'

const institute =
  '<instituteData><orgUnitId>kade</orgUnitId><instituteName xml:lang="nl">De Kade</instituteName></instituteData>'

/** A catalogue with these programs; the one of `edudexProgram` has the key `kade:p1`. */
export function edudex(programs: string, limits: BadFeed['limits'] = {}): BadFeed {
  const text = `<?xml version="1.0" encoding="UTF-8"?><catalog>${institute}${programs}</catalog>`
  return { format: 'edudex', documents: { '/catalog.xml': text }, from: '/catalog.xml', limits }
}

export function edudexProgram(parts: Parameters<typeof program>[0]): BadFeed {
  return edudex(program(parts))
}

/** One run of the program, with these elements in it. */
export function edudexRun(inside: string, id = 'r1'): BadFeed {
  return edudexProgram({ schedule: `<programRun><id>${id}</id>${inside}</programRun>` })
}

/** A directory whose program `p1` is `link`, with further documents beside it. */
export function edudexDirectory(link: string, documents: BadFeed['documents'] = {}, entry = ''): BadFeed {
  const resource = `<programResource>${entry}<programId>p1</programId><resourceUrl>${link}</resourceUrl></programResource>`
  return {
    format: 'edudex',
    documents: { '/directory.xml': directory(resource), ...documents },
    from: '/directory.xml',
  }
}
