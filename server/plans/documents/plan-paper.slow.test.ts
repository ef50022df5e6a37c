/** The PDF of a plan as another reader (pdf.js) finds it: what it says, how it is built, and that nothing in it acts. */
import { type PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { cpuMsWhile } from '@stapwijzer/shared/domain/testing-cpu.ts'
import { sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { describe, expect, test } from 'vitest'
import { paint } from './paper/paint.ts'
import { planPaper } from './plan-paper.ts'
import { eachPage, flat, pdfOf, read, rolesOf, textOf, type Node } from './testing-pdf.ts'
import { made, sampleMaterial } from './testing.ts'

const sample: PlanBody = {
  title: 'Naar de zorg',
  goal: 'Ik wil in de wijk werken.',
  reason: 'Ik help graag.',
  hoursPerWeek: 8,
  budget: 600,
  items: [
    { courseId: 'a', offeringId: 'start-1', note: 'Vragen of het op dinsdag kan.' },
    { kind: 'own', title: 'Praten met mijn baas', start: '2026-12-07', cost: 12.5 },
    { kind: 'advice' },
    { courseId: 'b', after: [0] },
  ],
}
const courses = {
  a: { title: 'Basis zorg', offerings: [sampleOffering({ enrolUntil: '2027-01-15' })] },
  b: { title: 'Medicatie delen' },
}
const goal = {
  state: 'known',
  id: 'o',
  label: 'verzorgende',
  skills: [
    { id: '1', label: 'wonden verzorgen', closedBy: [] },
    { id: '2', label: 'plannen', closedBy: [0] },
  ],
} as const

describe('what it says', () => {
  test('a plan in the order of the person, from goal to help', async () => {
    const document = await read(await pdfOf(sample, { courses, withdrawn: ['b'], goal }))
    const text = flat((await textOf(document)).join(' '))
    const order = [
      'Naar de zorg',
      'Gemaakt op 28 november 2026; prijzen en regels van die dag.',
      'Doel',
      'Ik wil in de wijk werken.',
      'In het kort',
      '4 stappen',
      'Let hierop',
      'De aanbieder biedt ‘Medicatie delen’ niet meer aan.',
      'Stap 1 – Basis zorg',
      'opleiding bij School Een',
      '1 februari 2027 in Utrecht',
      '10 weken',
      '€ 495',
      'waarschijnlijk € 495',
      'Vragen of het op dinsdag kan.',
      'Stap 2 – Praten met mijn baas',
      '€ 12,50',
      'Stap 3 – Gesprek over je plan',
      'Stap 4 – Medicatie delen',
      'De aanbieder biedt deze opleiding niet meer aan.',
      'stap 1',
      'Je plan in de tijd',
      'Basis zorg: 1 februari 2027 tot en met 11 april 2027',
      'Drukste weken',
      'Belangrijke dagen',
      '15 januari 2027',
      'Laatste dag om je in te schrijven voor stap 1: Basis zorg',
      'Wat je nog moet leren',
      'wonden verzorgen',
      'Waar komt dit vandaan?',
      'Basis zorg: gegevens van School Een, gecontroleerd op 28 november 2026.',
      'Dit is een hulpmiddel, geen besluit.',
      'Praat met het Leerwerkloket bij jou in de buurt.',
    ]
    let at = 0
    for (const words of order) {
      const found = text.indexOf(words, at)
      expect(found, words).toBeGreaterThanOrEqual(at)
      at = found
    }
    expect(text).not.toMatch(/plannen|null|undefined|NaN|\d{4}-\d\d-\d\d/)
  })

  test('a year of which no price is known is unknown, and not nothing', async () => {
    const items = [
      { kind: 'own' as const, title: 'Proef', start: '2026-12-01' },
      { kind: 'own' as const, title: 'Cursus', start: '2027-02-01', cost: 100 },
      { kind: 'own' as const, title: 'Nog een', start: '2027-03-01' },
    ]
    const text = flat((await textOf(await read(await pdfOf({ title: 'Jaren', items })))).join(' '))
    expect(text).toMatch(/Kosten in 2026\s+onbekend/)
    expect(text).toMatch(/Kosten in 2027\s+€\s100, van 1 stap onbekend/)
  })

  test('a plan without steps', async () => {
    const text = flat((await textOf(await read(await pdfOf({ title: 'Leeg', items: [] })))).join(' '))
    expect(text).toContain('Er staan nog geen stappen in je plan.')
    expect(text).not.toMatch(/onbekend|undefined|In het kort|Belangrijke dagen/)
  })

  test('every page has its number and the sentence that it is no decision', async () => {
    const items = Array.from({ length: 12 }, (_, index) => ({
      kind: 'own' as const,
      title: `Stap ${index}`,
      note: 'x '.repeat(400),
    }))
    const document = await read(await pdfOf({ title: 'Lang', items }))
    const pages = await textOf(document)
    expect(pages.length).toBeGreaterThan(3)
    pages.forEach((text, index) => {
      expect(flat(text)).toContain(`Pagina ${index + 1} van ${pages.length}`)
      expect(text).toContain('Dit is een hulpmiddel, geen besluit.')
    })
  })
})

describe('how it is built', () => {
  test('tagged, with its language, its title in the window, and its own fonts', async () => {
    const pdf = await pdfOf(sample, { courses, goal })
    const document = await read(pdf)
    const info = (await document.getMetadata()).info as Record<string, unknown>
    expect(info).toMatchObject({
      Title: 'Naar de zorg',
      Author: 'Stapwijzer',
      Language: 'nl-NL',
      IsAcroFormPresent: false,
      CreationDate: 'D:20261128090000Z',
    })
    expect((await document.getMarkInfo())?.Marked).toBe(true)
    const raw = pdf.toString('latin1')
    expect(raw).toMatch(/\/Lang \(nl-NL\)/)
    expect(raw).toMatch(/\/DisplayDocTitle true/)
    expect(raw).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(raw).toMatch(/\/Marked true/)
    const fonts = raw.match(/\/BaseFont \/[A-Z]{6}\+AtkinsonHyperlegibleNext-(Regular|Bold)/g) ?? []
    expect(fonts.length).toBeGreaterThan(0)
    expect(raw.match(/\/Type \/FontDescriptor/g)).toHaveLength(raw.match(/\/FontFile2 /g)!.length)
    expect((await document.getOutline())?.map(({ title }) => title)).toContain('Stap 1 – Basis zorg')
  })

  test('every page has a structure of headings, texts and lists, each item with its label and its text', async () => {
    const document = await read(await pdfOf(sample, { courses, goal }))
    const trees = await eachPage(document, async (page) => (await page.getStructTree()) as Node)
    for (const tree of trees)
      expect(rolesOf(tree)).toEqual(expect.arrayContaining(['Root', 'Document', 'Sect']))
    const roles = trees.flatMap(rolesOf)
    const count = (role: string) => roles.filter((one) => one === role).length
    expect(count('H1')).toBe(1)
    expect(count('H2')).toBeGreaterThanOrEqual(6)
    expect(count('H3')).toBe(sample.items.length)
    expect(count('LI')).toBeGreaterThan(15)
    expect(count('Lbl')).toBe(count('LI'))
    expect(count('Link')).toBeGreaterThanOrEqual(3)
  })

  test('all text is in the structure or marked as belonging to the page', async () => {
    const document = await read(await pdfOf(sample, { courses, goal }))
    const bare = await eachPage(document, async (page) => {
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      let depth = 0
      return items.filter((one) => {
        if ('str' in one) return depth === 0 && one.str.trim() !== ''
        depth += one.type === 'endMarkedContent' ? -1 : 1
        return false
      })
    })
    expect(bare.flat()).toEqual([])
  })

  test('a heading is never the last thing on its page', async () => {
    for (const words of [0, 40, 80, 120, 160, 200]) {
      const note = 'woord '.repeat(words).trim()
      const items = Array.from({ length: 9 }, (_, index) => ({
        kind: 'own' as const,
        title: `Naam ${index}`,
        ...(note ? { note } : {}),
      }))
      const pages = await textOf(await read(await pdfOf({ title: 'Lang', items })))
      for (const page of pages) {
        const body = page.split('\n').filter((line) => line.trim() !== '')
        const heading = body.findIndex((line) => /^Stap \d+ – /.test(line))
        if (heading === -1) continue
        const last = body.findLastIndex((line) => /^Stap \d+ – /.test(line))
        expect(body.length - last, `${words}`).toBeGreaterThanOrEqual(3)
      }
    }
  })
})

describe('case 32: what people and feeds write does nothing', () => {
  test('HTML and addresses with a program stay text; links lead to the web only', async () => {
    const title = '<script>alert(1)</script> <b>Kok</b>'
    const document = await read(
      await pdfOf(
        {
          title,
          items: [
            {
              courseId: 'a',
              note: '[x](javascript:alert(1)) https://evil.example/ <img src=x onerror=alert(1)>',
            },
            { courseId: 'b' },
            { courseId: 'c' },
          ],
        },
        {
          courses: {
            a: { title, url: 'javascript:alert(1)' },
            b: { url: 'https://name:secret@school.example/' },
            c: { url: 'https://school.example/a b?x=(1)' },
          },
        },
      ),
    )
    const text = flat((await textOf(document)).join(' '))
    expect(text).toContain(title)
    expect(text).toContain('<img src=x onerror=alert(1)>')
    const links = (await eachPage(document, (page) => page.getAnnotations())).flat() as {
      subtype: string
      url?: string
      unsafeUrl?: string
    }[]
    expect(new Set(links.map(({ subtype }) => subtype))).toEqual(new Set(['Link']))
    expect([...new Set(links.map(({ url }) => url))].sort()).toEqual([
      'https://school.example/a%20b?x=(1)',
      'https://stapwijzer.example/advies',
      'https://stapwijzer.example/opleiding/a',
      'https://stapwijzer.example/opleiding/b',
      'https://stapwijzer.example/opleiding/c',
    ])
    expect(await document.getJSActions()).toBeNull()
    expect(await document.getOpenAction()).toBeNull()
    expect(await document.getAttachments()).toBeNull()
  })

  test('characters that the fonts do not have are marked, never left out in silence', async () => {
    const document = await read(
      await pdfOf({
        title: 'Kok 😀 مرحبا بالعالم 漢字 Łódź',
        items: [{ kind: 'own', title: 'a\u202eb\u200bc', note: 'Ω → 3 ≥ 2' }],
      }),
    )
    const text = flat((await textOf(document)).join(' '))
    expect(text).toContain('Kok [?] Łódź')
    expect(text).toContain('Stap 1 – abc')
    expect(text).toContain('[?] -> 3 >= 2')
    expect(text).toContain('Waar [?] staat, kan dit bestand een teken niet tonen.')
    const info = (await document.getMetadata()).info as Record<string, unknown>
    expect(info.Title).toBe('Kok 😀 مرحبا بالعالم 漢字 Łódź')
  })
})

describe('bounds', () => {
  const long: Record<string, string> = {
    'one long word': 'W'.repeat(2000),
    words: 'Vragen of het op dinsdag kan, want dan past mijn moeder op. '.repeat(34).slice(0, 2000),
    newlines: 'a\n'.repeat(1000),
    'right to left': 'مرحبا بالعالم '.repeat(143).slice(0, 2000),
    'zero width': 'a\u200b\u200d\u202e'.repeat(500),
    'piled up marks': 'a\u0301\u0302\u0303\u0304'.repeat(400),
  }
  test.each(Object.entries(long))(
    '50 steps with notes of %s: at most 300 kB, within 3 seconds',
    async (_what, note) => {
      const items = Array.from({ length: 50 }, (_, index) => ({
        courseId: index % 2 ? 'a' : 'b',
        offeringId: 'start-1',
        note,
      }))
      const material = sampleMaterial(
        { title: note.slice(0, 200).replaceAll('\n', ' '), goal: note, items },
        { courses },
      )
      await paint(planPaper(sampleMaterial({ title: 'x', items: [] }), made))
      let pdf: Buffer = Buffer.alloc(0)
      const time = await cpuMsWhile(async () => (pdf = await paint(planPaper(material, made))))
      expect(time).toBeLessThan(3000)
      expect(pdf.length).toBeLessThanOrEqual(300_000)
      expect((await read(pdf)).numPages).toBeLessThan(200)
    },
  )

  test('the same plan on the same moment is the same file', async () => {
    expect(await pdfOf(sample, { courses })).toEqual(await pdfOf(sample, { courses }))
  })
})
