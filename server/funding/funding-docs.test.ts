/** docs/funding.md lists things that live elsewhere; and no scheme may be in the code. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { describe, expect, it } from 'vitest'
import { readScheme } from './read-scheme.ts'
import { Amount } from './scheme-file.ts'

const guide = readFileSync(join(import.meta.dirname, '../../docs/funding.md'), 'utf8')

describe('the guide for editors', () => {
  it('names every form of amount', () => {
    const forms = Amount.options.map(({ shape }) => [...shape.form.values][0])
    expect(forms.filter((form) => !guide.includes(`\`${form}\``))).toEqual([])
  })

  it('shows a file that is right', () => {
    const [, file] = /```yaml\n([\s\S]*?)```/.exec(guide)!
    expect(readScheme('stap-budget.yaml', file!)).toHaveProperty('scheme')
  })
})

describe('the code', () => {
  it('names no scheme: rules are data', () => {
    const files = readdirSync(import.meta.dirname).filter(
      (name) => name.endsWith('.ts') && !name.includes('test'),
    )
    const named = files.flatMap((name) => {
      const text = readFileSync(join(import.meta.dirname, name), 'utf8')
      return schemeIds.filter((id) => text.includes(`'${id}'`)).map((id) => `${name}: ${id}`)
    })
    expect(named).toEqual([])
  })
})
