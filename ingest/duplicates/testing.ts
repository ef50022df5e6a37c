/** Courses of several sources for the tests of duplicates. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import type { LinkNode } from './cluster.ts'

/** A node with an id, a source and keys; older in the order of their letters unless `firstSeen` says so. */
export function node(id: string, source: string, keys: string[], changes: Partial<LinkNode> = {}): LinkNode {
  return {
    id,
    source,
    live: true,
    firstSeen: id.charCodeAt(0),
    keys,
    providerCodes: ['kvk-90000001'],
    studyForm: null,
    ...changes,
  }
}

export const sampleProvider = { ...sampleCourse().provider, kvk: '90000001' }

/** A dual mbo course with a crebo in Utrecht: strong enough to be recognised elsewhere. */
export function dualCourse(changes: Partial<Course> = {}): Partial<Course> {
  return {
    title: 'Kok',
    provider: sampleProvider,
    studyForm: 'dual',
    ids: { ...sampleCourse().ids, crebo: ['25180'] },
    ...changes,
  }
}

const syllables = 'ba de fi go lu ma ne pi ro su ta ve wi zo ka le'.split(' ')

/** A title of three words that mean nothing; the same for the same number, and another one for another. */
export function madeUpTitle(number: number): string {
  const word = (at: number) => {
    const bits = Math.imul(number * 3 + at + 1, 0x9e3779b1) >>> 0
    return [0, 8, 16, 24].map((shift) => syllables[(bits >>> shift) & 15]).join('')
  }
  return [0, 1, 2].map(word).join(' ')
}
