/** The forms in which a course and its raw item are kept. Pure. */
import { hash } from 'node:crypto'
import { canonicalCourse } from '@stapwijzer/shared/domain/canonical-course.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'

/** NUL and half surrogate pairs, which no JSON column takes, as JSON writes them. */
const unstorable = /\\u(?:0000|d[89a-f])/i

/** The JSON text that is stored, its hash (SHA-256, hex), and the course as it will be read back. Order of keys and edit stamps do not matter. */
export function storedCourse(course: Course): { json: string; hash: string; stored: Course } {
  let json = JSON.stringify(canonicalCourse(course))
  let stored = course
  if (unstorable.test(json)) {
    json = JSON.stringify(canonicalCourse(course), (_key, value: unknown) => cleaned(value))
    stored = JSON.parse(json) as Course
  }
  return { json, hash: hash('sha256', json), stored }
}

function cleaned(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value
}

/** A raw item as a text column can hold it; with NUL inside it is kept byte for byte as base64. */
export function storedRaw(raw: string): { text: string; encoding: 'utf8' | 'base64'; hash: string } {
  const digest = hash('sha256', raw)
  if (!raw.includes('\0')) return { text: raw, encoding: 'utf8', hash: digest }
  return { text: Buffer.from(raw, 'utf8').toString('base64'), encoding: 'base64', hash: digest }
}

/** A text that any text column takes. */
export function storedKey(text: string): string {
  return cleaned(text) as string
}
