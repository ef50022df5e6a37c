import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrPath } from './qr-path.ts'

const link = `https://stapwijzer.example/plan#00000000-0000-4000-8000-000000000000.${'x'.repeat(43)}`

/** The dark modules that a path draws. */
function modules(path: string): Set<string> {
  const found = new Set<string>()
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(length); at++) found.add(`${Number(x) + at} ${y}`)
  }
  return found
}

test('a QR code has its three corners and four white modules around it', () => {
  const { size, path } = qrPath(link)
  const dark = modules(path)
  const all = [...dark].map((one) => one.split(' ').map(Number))
  expect([Math.min(...all.flat()), Math.max(...all.flat())]).toEqual([4, size - 5])
  for (const [x, y] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const) {
    const row = Array.from({ length: 7 }, (_, at) => dark.has(`${x + at} ${y + 3}`))
    expect(row).toEqual([true, false, true, true, true, false, true])
  }
})

test('a QR code reads back as the link', () => {
  const { size, path } = qrPath(link)
  const dark = modules(path)
  const scale = 4
  const side = size * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (!dark.has(`${Math.floor(x / scale)} ${Math.floor(y / scale)}`)) continue
      data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  expect(decodeQR({ width: side, height: side, data })).toBe(link)
})
