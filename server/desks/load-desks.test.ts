import { expect, test } from 'vitest'
import { loadDesks } from './load-desks.ts'

test('a DESKS_DIR that is not there is a sentence that names it', () => {
  expect(() => loadDesks('/nowhere/geheim')).toThrow(
    'The settings are not right: DESKS_DIR points to a folder that cannot be read.',
  )
})
