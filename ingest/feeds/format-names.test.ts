import { feedFormats } from './registry.ts'
import { formats } from '@stapwijzer/shared/text/nl/admin.ts'
import { expect, test } from 'vitest'

test('every kind of source has a name, and no other kind has one', () => {
  expect(Object.keys(formats).sort()).toEqual([...feedFormats].sort())
})
