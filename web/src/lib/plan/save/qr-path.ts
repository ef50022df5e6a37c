/** A QR code as one path for an SVG, made where the page is: nothing is sent anywhere. Pure. */
import encodeQR from 'qr'

/** Modules of white around the code, so that a camera can tell it from its surroundings. */
const quiet = 4

/** `size`: modules along each side, the white around it included. One square a module. */
export function qrPath(text: string): { size: number; path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quiet })
  return { size: rows.length, path: rows.flatMap((row, y) => runs(row, y)).join('') }
}

/** The dark modules of a row, those beside each other in one go. */
function runs(row: readonly boolean[], y: number): string[] {
  const found: string[] = []
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x++
    const length = x - from + 1
    found.push(`M${from} ${y}h${length}v1h-${length}z`)
  }
  return found
}
