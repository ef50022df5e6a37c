/**
 * Writes a PDF again in fewer bytes. pdfkit puts each element of the structure in an object of its own, which nothing
 * compresses: half of the file, for a long plan. Here they go into compressed object streams (ISO 32000-1, 7.5.7), with
 * a cross-reference stream (7.5.8). Catalogue, pages and fonts stay as they are. Pure.
 */
import { deflateSync } from 'node:zlib'

type Entry = { inStream: false; offset: number } | { inStream: true; stream: number; index: number }

/** More in one stream makes readers unpack much for one element. */
const mostInStream = 500

/** `pdf` as pdfkit writes it: uncompressed, with a cross-reference table. Throws when it is something else. */
export function compact(pdf: Buffer): Buffer {
  const { offsets, trailer, bodyEnd } = readTable(pdf)
  const numbers = [...offsets.keys()].sort((a, b) => offsets.get(a)! - offsets.get(b)!)
  const parts: Buffer[] = [pdf.subarray(0, offsets.get(numbers[0]!))]
  const entries = new Map<number, Entry>()
  let size = parts[0]!.length
  let next = Math.max(...numbers) + 1
  const put = (number: number, bytes: Buffer) => {
    entries.set(number, { inStream: false, offset: size })
    parts.push(bytes)
    size += bytes.length
  }
  const small: { number: number; body: Buffer }[] = []
  numbers.forEach((number, index) => {
    const end = index + 1 < numbers.length ? offsets.get(numbers[index + 1]!)! : bodyEnd
    const whole = pdf.subarray(offsets.get(number), end)
    const body = whole.subarray(whole.indexOf('\n') + 1, whole.lastIndexOf('\nendobj'))
    const dictionary = splitStream(body)
    if (dictionary) put(number, streamObject(number, dictionary.head, dictionary.data))
    else if (isPacked(body)) small.push({ number, body })
    else put(number, whole)
  })
  for (let at = 0; at < small.length; at += mostInStream) {
    const some = small.slice(at, at + mostInStream)
    const stream = next++
    some.forEach(({ number }, index) => entries.set(number, { inStream: true, stream, index }))
    put(stream, objectStream(stream, some))
  }
  const start = size
  entries.set(next, { inStream: false, offset: start })
  return Buffer.concat([
    ...parts,
    crossReferences(next, entries, trailer),
    Buffer.from(`startxref\n${start}\n%%EOF\n`),
  ])
}

/** Where each object begins, and what the trailer says besides the size. */
function readTable(pdf: Buffer): { offsets: Map<number, number>; trailer: string; bodyEnd: number } {
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - 64))
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(tail)?.[1])
  const text = pdf.toString('latin1', start)
  const found = /^xref\n0 (\d+)\n([\s\S]*?)trailer\n<<\n([\s\S]*)\n>>\nstartxref/.exec(text)
  if (!found) throw new Error('This is no PDF as pdfkit writes it.')
  const [, , rows = '', dictionary = ''] = found
  const offsets = new Map(
    rows
      .split('\n')
      .flatMap((row, number) => (row.endsWith(' n ') ? [[number, Number(row.slice(0, 10))] as const] : [])),
  )
  return { offsets, trailer: dictionary.replace(/\/Size \d+\n?/, ''), bodyEnd: start }
}

/** A stream of pdfkit with its dictionary; null for another object. */
function splitStream(body: Buffer): { head: string; data: Buffer } | null {
  const at = body.indexOf('\nstream\n')
  if (at === -1 || !body.subarray(-10).equals(Buffer.from('\nendstream'))) return null
  const data = body.subarray(at + 8, body.length - 10)
  const head = body.toString('latin1', 0, at)
  return Number(/\/Length (\d+)\n/.exec(head)?.[1]) === data.length ? { head, data } : null
}

function streamObject(number: number, head: string, data: Buffer): Buffer {
  if (head.includes('/Filter')) throw new Error('A stream is compressed already.')
  const packed = deflateSync(data, { level: 9 })
  const dictionary = head.replace(/\/Length \d+\n/, `/Length ${packed.length}\n/Filter /FlateDecode\n`)
  return wrapped(number, dictionary, packed)
}

function wrapped(number: number, dictionary: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n${dictionary}\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ])
}

/** Elements of the structure and its tree, links and bookmarks: many, small and alike. */
function isPacked(body: Buffer): boolean {
  const text = body.toString('latin1')
  const isElementOrAction = /^<<\n\/S \//.test(text)
  const isLink = text.includes('/Subtype /Link')
  const isBookmark = text.includes('/Title ') && text.includes('/Parent ')
  return isElementOrAction || isLink || isBookmark || text.includes('/ParentTree ')
}

function objectStream(number: number, objects: readonly { number: number; body: Buffer }[]): Buffer {
  let at = 0
  const index = objects.map((one) => {
    const place = `${one.number} ${at}`
    at += one.body.length + 1
    return place
  })
  const first = Buffer.from(`${index.join(' ')}\n`)
  const data = Buffer.concat([first, ...objects.flatMap(({ body }) => [body, Buffer.from('\n')])])
  const packed = deflateSync(data, { level: 9 })
  const dictionary = `<<\n/Type /ObjStm\n/N ${objects.length}\n/First ${first.length}\n/Length ${packed.length}\n/Filter /FlateDecode\n>>`
  return wrapped(number, dictionary, packed)
}

function crossReferences(number: number, entries: ReadonlyMap<number, Entry>, trailer: string): Buffer {
  const rows = Buffer.alloc((number + 1) * 7)
  rows.writeUInt16BE(0xffff, 5)
  for (const [one, entry] of entries) {
    rows.writeUInt8(entry.inStream ? 2 : 1, one * 7)
    rows.writeUInt32BE(entry.inStream ? entry.stream : entry.offset, one * 7 + 1)
    rows.writeUInt16BE(entry.inStream ? entry.index : 0, one * 7 + 5)
  }
  const packed = deflateSync(rows, { level: 9 })
  const dictionary = `<<\n/Type /XRef\n/Size ${number + 1}\n/W [1 4 2]\n${trailer}\n/Length ${packed.length}\n/Filter /FlateDecode\n>>`
  return wrapped(number, dictionary, packed)
}
