/** Levels in the order of what they ask; the list of codes has general education at its end. Pure. */
import { levels, type Level } from './codes.ts'

export const degrees = ['associate-degree', 'bachelor', 'master', 'doctorate'] as const satisfies Level[]

/** From what asks least to what asks most. */
export const levelOrder: readonly Level[] = [
  ...(['nt2-1', 'vmbo', 'mbo-1', 'mbo-2', 'nt2-2', 'mbo-3', 'havo', 'mbo-4', 'vwo'] as const),
  ...levels.filter((level) => degrees.some((degree) => degree === level)),
]
