/** What a folder of texts must hold: the rooms of `nl`. The words themselves are free: one fixed text of Dutch is any text here. */
import type * as nl from './nl/index.ts'

export type Texts = Free<typeof nl>

type IsUnion<T, All = T> = T extends All ? ([All] extends [T] ? false : true) : never
type Free<T> = T extends string
  ? T
  : // A function says what it takes and gives by itself.
    T extends (...given: never[]) => unknown
    ? T
    : T extends ReadonlyMap<unknown, unknown> | RegExp
      ? T
      : { [K in keyof T]: T[K] extends string ? (IsUnion<T[K]> extends true ? T[K] : string) : Free<T[K]> }
