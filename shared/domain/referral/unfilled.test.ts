import { describe, expect, it } from 'vitest'
import { unfilledIn } from './unfilled.ts'

describe('what is still to be filled in', () => {
  it('is what stands between square brackets, each once', () => {
    expect(unfilledIn('Beste [naam], bel [nummer] van [tijd] tot [tijd].')).toEqual([
      '[naam]',
      '[nummer]',
      '[tijd]',
    ])
  })
  it('is no empty pair, no mark, and nothing over two lines', () => {
    expect(unfilledIn('[] [ ] [!] (zie boven) [een\nnaam]')).toEqual([])
  })
})
