import { describe, expect, it } from 'vitest'
import { partsMail } from './mail-parts.ts'

const mail = partsMail('nl', 'Nieuw:\r\nBcc: x@y.nl', [
  { paragraph: 'Hallo,' },
  { heading: 'Lassen' },
  { items: [{ title: 'MIG <b>&amp;</b>\n"TIG"', to: 'https://a.nl/?x=1&y=2', facts: ['Gratis'] }] },
  { link: 'Stoppen', to: 'https://a.nl/stop' },
])

describe('a mail of parts', () => {
  it('says the same as text and as HTML', () => {
    expect(mail.text).toBe(
      'Hallo,\n\nLassen\n------\n\n* MIG <b>&amp;</b> "TIG"\n  Gratis\n  https://a.nl/?x=1&y=2\n\nStoppen\nhttps://a.nl/stop\n',
    )
    expect(mail.html).toContain('<h2 style="font-size: 18px;">Lassen</h2>')
    expect(mail.html).toContain('<a href="https://a.nl/stop">Stoppen</a>')
  })
  it('lets no feed write HTML or a header', () => {
    expect(mail.html).toContain('MIG &lt;b&gt;&amp;amp;&lt;/b&gt;')
    expect(mail.html).toContain('href="https://a.nl/?x=1&amp;y=2"')
    expect(mail.subject).toBe('Nieuw: Bcc: x@y.nl')
  })
  it('loads nothing when it is opened', () => {
    expect(mail.html).not.toMatch(/<img|<link|<script|url\(|src=/)
  })
})
