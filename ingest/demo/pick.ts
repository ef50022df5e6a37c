/** Choices that look free but are always the same for the same names: no random numbers, so ids and texts stay stable. */
import { createHash } from 'node:crypto'

function digest(...names: (string | number)[]): Buffer {
  return createHash('sha256').update(names.join('|')).digest()
}

/** A whole number from 0 up to (not including) `bound`. */
export function number(bound: number, ...names: (string | number)[]): number {
  return digest(...names).readUInt32BE(0) % bound
}

export function pick<T>(list: readonly T[], ...names: (string | number)[]): T {
  const chosen = list[number(list.length, ...names)]
  if (chosen === undefined) throw new Error('pick from an empty list')
  return chosen
}

/** A UUID (version 8 form) that belongs to the names. */
export function uuid(...names: (string | number)[]): string {
  const hex = digest('uuid', ...names).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
