import { describe, expect, test } from 'vitest'
import { cutHtml, feedHtml } from './feed-html.ts'

describe('text of a provider', () => {
  test('links do not vouch', () => {
    expect(feedHtml('<p><a href="https://x.example">x</a></p>')).toEqual({
      html: '<p><a class="nl-link" rel="nofollow ugc noopener" href="https://x.example">x</a></p>',
      cut: false,
    })
  })
  test('an endless text is cut at a word, and what is open is closed', () => {
    expect(cutHtml('<ul><li>een twee drie</li><li>vier</li></ul>', 18)).toEqual({
      html: '<ul><li>een twee …</li></ul>',
      cut: true,
    })
    expect(cutHtml('<p>een</p><p>twee drie</p>', 13).html).toBe('<p>een</p><p>…</p>')
    expect(cutHtml('<p>een<br>twee drie vier</p>', 18).html).toBe('<p>een<br>twee …</p>')
  })
  test('a cut text is short', () => {
    expect(feedHtml(`<p>${'woord '.repeat(100_000)}</p>`).html.length).toBeLessThan(12_100)
  })
})
