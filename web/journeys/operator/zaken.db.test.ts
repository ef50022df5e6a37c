/** The pages of the region's side: for the policy officer and sector bodies only, private, in words, and usable without script. */
import { signedIn } from '@stapwijzer/server/referrals/testing.ts'
import { readPage, sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import { page } from '@stapwijzer/server/site/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { deskSite } from '../referral/testing-referral.ts'

let t: TestApp
let fatma: string
let zaak: string
beforeAll(async () => {
  t = await deskSite()
  fatma = await signedIn(t, 'fatma')
  const opened = await sendForm(t, '/signalen/zaken', { titel: 'Lassen in de avond', vakgebied: '07' }, fatma)
  expect(opened.status).toBe(303)
  zaak = String(opened.headers.location).split('?')[0]!
})
afterAll(() => t.close())

const versionOf = async () => (await readPage(t, zaak, fatma)).attributes('input[name=versie]', 'value')[0]!

describe('case 117: a step that the table does not have', () => {
  test('is refused on the page, with the steps that are possible in words', async () => {
    const fields = { versie: await versionOf(), naar: 'accredited', reden: 'Snel.' }
    const refused = await sendForm(t, `${zaak}?/stap`, fields, fatma)
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('Wel mogelijk: Bij een partner, Niet nodig, Anders opgelost.')
    expect(refused.html).toContain('Snel.')
  })

  test('one that it has stands in the history with who and why', async () => {
    const fields = { versie: await versionOf(), naar: 'with-partner', reden: 'Het ROC doet mee.' }
    expect((await sendForm(t, `${zaak}?/stap`, fields, fatma)).status).toBe(303)
    const shown = await readPage(t, zaak, fatma)
    expect(shown.text('main')).toContain('Van ‘Nieuw’ naar ‘Bij een partner’')
    expect(shown.text('main')).toContain('Het ROC doet mee.')
    expect(shown.text('main')).toContain('Fatma Visser')
  })
})

test('case 118: another sector body finds nothing, and a counsellor has no right', async () => {
  const [hanna, anna] = [await signedIn(t, 'hanna'), await signedIn(t, 'anna')]
  expect((await readPage(t, zaak, hanna)).status).toBe(404)
  expect((await readPage(t, '/signalen/zaken', hanna)).text('main')).not.toContain('Lassen in de avond')
  expect((await readPage(t, '/signalen/zaken', anna)).status).toBe(403)
  expect((await page(t, '/signalen/zaken')).headers.location).toContain('/loket/inloggen')
})

test('is nobody’s to keep, and is written plainly', async () => {
  const answer = await readPage(t, zaak, fatma)
  expect(answer.status).toBe(200)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.headers['x-robots-tag']).toBe('noindex')
  for (const address of ['/signalen/zaken', zaak]) {
    expect(plainLanguageFaults(blocksOf((await readPage(t, address, fatma)).html)), address).toEqual([])
  }
  expect((await page(t, '/signalen/zaken')).status).toBe(303)
})
