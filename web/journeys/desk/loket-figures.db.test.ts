/** The log of a question, and the figures of a desk. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sent, signedIn, utrecht, type Held } from '@stapwijzer/server/referrals/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { deskSite } from '../referral/testing-referral.ts'
import { readPage } from '@stapwijzer/server/site/testing-forms.ts'
import type { Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let anna: string
let chris: string
beforeAll(async () => {
  t = await deskSite()
  anna = await signedIn(t, 'anna')
  chris = await signedIn(t, 'chris')
})
afterAll(() => t.close())

const addressOf = ({ id }: Held) => `/loket/verwijzing/${id}`
const errorsOf = ({ root }: Page) =>
  root.querySelectorAll('main section[tabindex="-1"] a').map((link) => link.getAttribute('href'))
const isPlain = (found: Page) => expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])

describe('who saw it, and how the work goes', () => {
  test('the log names colleagues and tells that it was read', async () => {
    const referral = await sent(t, utrecht)
    await readPage(t, addressOf(referral), chris)
    const found = await readPage(t, `${addressOf(referral)}/inzage`, anna)
    expect(found.status).toBe(200)
    expect(found.text('main ol')).toContain('Chris Jansen las de vraag')
    expect(found.text('main ol')).toContain('De persoon stuurde de vraag')
    isPlain(found)
    const later = await readPage(t, `${addressOf(referral)}/inzage`, anna)
    expect(later.text('main ol')).toContain('Anna de Boer keek wie de gegevens zag')
    const bram = await readPage(t, `${addressOf(referral)}/inzage`, await signedIn(t, 'bram'))
    expect(bram.status).toBe(404)
  })
  test('figures are for the admin of the desk', async () => {
    const found = await readPage(t, '/loket/cijfers', chris)
    expect(found.root.querySelectorAll('main table').length).toBeGreaterThan(2)
    expect(found.text('main')).toMatch(/\d+ open (vraag|vragen)\./)
    isPlain(found)
    const wrong = await readPage(t, '/loket/cijfers?vanaf=gisteren&tot=1-9-2026', chris)
    expect(errorsOf(wrong)).toEqual(['#vanaf'])
    expect(wrong.attributes('input[name=tot]', 'value')).toEqual(['1-9-2026'])
    const refused = await readPage(t, '/loket/cijfers', anna)
    expect(refused.text('main')).toContain('Deze cijfers zijn voor de beheerder van het loket.')
    expect(refused.root.querySelector('main table')).toBeNull()
    expect(refused.attributes('main nav a', 'href')).not.toContain('/loket/cijfers')
    expect((await readPage(t, '/loket/cijfers')).headers.location).toBe('/loket/inloggen?naar=/loket/cijfers')
  })
})
