/** The operator's pages in words: findings, searches in vain, and the occupations of a course, corrected there. */
import { auditLines, fullRun, putSources } from '@stapwijzer/server/admin/testing.ts'
import { linkCourses } from '@stapwijzer/server/matching/testing.ts'
import { someOccupation, storeTaxonomy } from '@stapwijzer/server/occupations/testing.ts'
import { signedIn } from '@stapwijzer/server/referrals/testing.ts'
import { readPage, sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import { flat, type Page } from '@stapwijzer/server/site/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { deskSite, fieldsOf } from '../referral/testing-referral.ts'

let t: TestApp
let dina: string
let links: string
beforeAll(async () => {
  t = await deskSite()
  dina = await signedIn(t, 'dina')
  const [id = ''] = await putCourses(t.db, [sampleCourse({ sourceId: 'a1', title: 'Lassen' })])
  await storeTaxonomy(t.db, {
    occupations: [
      someOccupation({ id: 'lasser', label: 'lasser' }),
      someOccupation({ id: 'smid', label: 'smid' }),
    ],
  })
  await linkCourses(t.db, [[id, 'lasser', 'occupation']])
  links = `/beheer/koppelingen/${id}`
  await putSources(t)
  await t.db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.searched_for (day, words, asked, total, reading) values
      ('2023-11-20', 'bijen houden', 4, 0, '{}'), ('2023-11-20', 'lassen', 9, 3, '{}')`
  })
})
afterAll(() => t.close())

/** The cells of a table as texts, row by row. */
const rowsOf = ({ root }: Page) =>
  root
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => flat(cell.textContent)))

describe('findings of a run', () => {
  test('a finding is a sentence: no code of ours and no English word in it', async () => {
    const found = await readPage(t, `/beheer/rondes/${fullRun}`, dina)
    const words = rowsOf(found).map((row) => row.at(-1))
    expect(words[0]).toBe('Er is geen titel.')
    for (const one of words) expect(one).toMatch(/^[A-Z].*\.$/)
    expect(found.text('main')).not.toMatch(/missing-title|price-unparsable|There is no title/)
    expect(found.root.querySelectorAll('main code')).toHaveLength(0)
    expect((await readPage(t, '/beheer/bronnen/zeist', dina)).text('main')).toContain('Tabel (CSV)')
  })
})

describe('words that found nothing', () => {
  test('with what to do; words that found courses are not in it', async () => {
    const found = await readPage(t, '/beheer/gezocht', dina)
    expect(rowsOf(found)).toEqual([
      [
        ...['bijen houden vond niets', '4 keer', '20 november 2023'],
        'Dit kennen we niet. Is het een vak? Vraag dan aanbieders. Is het een tikfout? Dan hoef je niets te doen. Zoek het nu zelf: bijen houden',
      ],
    ])
    expect(found.attributes('tbody a', 'href')).toEqual(['/zoeken?q=bijen%20houden'])
  })
})

describe('occupations of a course', () => {
  const formOf = ({ root }: Page, part: string) =>
    fieldsOf(root.querySelectorAll(`[aria-labelledby=${part}] form[method=post]`)[0]!)
  test('stand there with why; one is taken away with a reason, and the word can be taken back', async () => {
    const shown = await readPage(t, links, dina)
    expect(shown.text('[aria-labelledby=nu]')).toContain('lasser Iemand heeft dit nagekeken: test')
    const away = { ...formOf(shown, 'weg'), 'beroep-no': 'lasser', 'reden-no': 'Het gaat over glas.' }
    const sent = await sendForm(t, links, away, dina)
    expect([sent.status, sent.headers.location]).toEqual([303, `${links}?opgeslagen=no`])
    const after = await readPage(t, `${links}?opgeslagen=no`, dina)
    expect(after.text('main [role=status]')).toContain('Het beroep gaat er binnen een paar minuten af.')
    expect(rowsOf(after)[0]?.slice(0, 3)).toEqual([
      ...['lasser', 'hoort er niet bij wordt nog verwerkt Neem terug', 'Het gaat over glas.'],
    ])
    expect(rowsOf(after)[0]?.[3]).toContain('Dina Peters')
    expect((await sendForm(t, links, formOf(after, 'gezegd'), dina)).status).toBe(303)
    const back = await readPage(t, links, dina)
    expect(rowsOf(back).map((row) => row[1])).toEqual([
      ...['weer volgens de regels wordt nog verwerkt', 'hoort er niet bij wordt nog verwerkt'],
    ])
    expect(await auditLines(t, 'link.no')).toMatchObject([{ actor: 'demo-4', result: 'ok' }])
  })
  test('case 83, page rule 18: for operators alone, private and in plain language; what is not there is 404', async () => {
    for (const path of [links, `${links}?zoek=smid`]) {
      const found = await readPage(t, path, dina)
      expect(found.headers['cache-control']).toBe('no-store')
      expect(found.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
      expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])
    }
    expect((await readPage(t, links, await signedIn(t, 'anna'))).status).toBe(403)
    expect((await readPage(t, '/beheer/koppelingen/x', dina)).status).toBe(404)
    const away = await sendForm(t, links, { keuze: 'no', 'beroep-no': 'lasser', 'reden-no': 'x' })
    expect(away.headers.location).toContain('/loket/inloggen')
  })
  test('one is found by its name and added', async () => {
    const found = await readPage(t, `${links}?zoek=smid`, dina)
    expect(found.attributes('[aria-labelledby=erbij] input[type=radio]', 'value')).toEqual(['smid'])
    const fields = { ...formOf(found, 'erbij'), 'beroep-yes': 'smid', 'reden-yes': 'Je leert smeden.' }
    expect((await sendForm(t, links, fields, dina)).headers.location).toBe(`${links}?opgeslagen=yes`)
    expect((await readPage(t, `${links}?zoek=qqqqzzz`, dina)).text('[role=status]')).toContain(
      'We vonden geen beroep voor ‘qqqqzzz’.',
    )
  })
  test('page rule 23: without an occupation or a reason the form comes back and says what to do', async () => {
    const refused = await sendForm(t, links, { keuze: 'no' }, dina)
    expect(refused.status).toBe(400)
    expect(refused.text('title')).toMatch(/^2 fouten – /)
    expect(refused.text('#reden-no-fout')).toContain('Vul in waarom')
    expect(refused.text('#beroep-no-fout')).toContain('Kies een beroep.')
  })
  test('the card of a report leads there', async () => {
    await t.app.inject({
      method: 'POST',
      url: `/v1/courses/${links.split('/').at(-1)!}/reports`,
      payload: { kind: 'other', text: 'Dit is geen opleiding tot lasser.' },
    })
    expect((await readPage(t, '/beheer/meldingen', dina)).attributes('main article a', 'href')).toContain(
      links,
    )
  })
})
