/** Turns a WOFF 1.0 file into the font that is packed in it, once: read packed, it is unpacked for every letter. Pure. */
import { inflateSync } from 'node:zlib'

type Table = { tag: string; data: Buffer; checksum: number }

/** The bytes of a TrueType or OpenType file. Throws when it is no WOFF file. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF file.')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => tableAt(woff, 44 + index * 20))
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), 12 + tables.length * 16)
  const font = Buffer.alloc(size)
  const power = Math.floor(Math.log2(tables.length))
  woff.copy(font, 0, 4, 8)
  font.writeUInt16BE(tables.length, 4)
  font.writeUInt16BE(16 * 2 ** power, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE(tables.length * 16 - 16 * 2 ** power, 10)
  let at = 12 + tables.length * 16
  tables.forEach(({ tag, data, checksum }, index) => {
    const entry = 12 + index * 16
    font.write(tag, entry, 'latin1')
    font.writeUInt32BE(checksum, entry + 4)
    font.writeUInt32BE(at, entry + 8)
    font.writeUInt32BE(data.length, entry + 12)
    data.copy(font, at)
    at += padded(data.length)
  })
  return font
}

function tableAt(woff: Buffer, entry: number): Table {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at)) as [
    number,
    number,
    number,
    number,
  ]
  const stored = woff.subarray(offset, offset + packed)
  const data = packed < length ? inflateSync(stored) : stored
  return { tag: woff.toString('latin1', entry, entry + 4), data, checksum }
}

/** Tables begin at a multiple of four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
