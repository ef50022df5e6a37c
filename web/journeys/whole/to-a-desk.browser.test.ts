/** The whole story: find a course, plan it, ask a desk, an answer, an appointment, a proposal that is accepted, taken back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../testing-browser.ts'
import { look, scene, type Scene } from './testing-journey.ts'

let s: Scene
beforeAll(async () => {
  s = await scene()
})
afterAll(() => s.site.close())

const hostile = '<img src=x onerror=alert(1)>'

/** By what the part with the focus is named. */
const focusIn = (page: Visitor['page']) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'))

async function findAndPlan(person: Visitor): Promise<void> {
  const { page, go } = person
  await go('/')
  await page.getByLabel('Wat wil je leren of worden?').fill('boekhouden')
  await page.getByRole('button', { name: 'Zoek', exact: true }).click()
  await page.getByRole('link', { name: 'Boekhouden voor beginners' }).click()
  await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
  const told = page.locator('#plan-melding', { hasText: 'staat in je plan.' })
  await told.waitFor()
  await look(person, 'a course in the plan')
  await told.getByRole('link', { name: 'Bekijk je plan' }).click()
  await page.getByText('Eigen stap toevoegen').click()
  await page.getByLabel('Wat ga je doen?').fill(`Rijbewijs ${hostile}`)
  await page.locator('details').getByRole('button', { name: 'Zet in mijn plan' }).click()
  await page.locator('#stap-2').waitFor()
}

async function askTheDesk(person: Visitor): Promise<void> {
  const { page } = person
  await page.getByRole('link', { name: 'Bespreek met het loket' }).click()
  await look(person, 'the empty form')
  await page.getByRole('button', { name: 'Bekijk wat we sturen' }).click()
  await page.getByRole('heading', { name: 'Kijk je antwoorden na' }).waitFor()
  await expect.poll(() => focusIn(page)).toBe('fouten')
  await look(person, 'the form with errors')
  await page.getByLabel('Postcode', { exact: true }).fill('3511 ab')
  await page.getByRole('button', { name: 'Zoek mijn loket' }).click()
  await page.getByRole('heading', { name: 'Leerwerkloket regio Utrecht' }).waitFor()
  await page.getByText('Woon en werk je in verschillende regio’s?').click()
  await look(person, 'the desk with its choice')
  await page.getByLabel('Wat wil je vragen?').fill(`Welke opleiding past bij mij?\n${hostile}`)
  await page.getByLabel('Naam').fill(`Sanne ${hostile}`)
  await page.getByLabel('E-mailadres').fill('sanne@voorbeeld.nl')
  for (const tick of ['Mijn plan met alle stappen', 'De opleidingen in mijn plan', 'Mijn werksituatie']) {
    await page.getByLabel(tick).check()
  }
  await page.getByLabel('Welke regelingen misschien voor mij zijn').check()
  await look(person, 'the form filled in')
  await page.getByRole('button', { name: 'Bekijk wat we sturen' }).click()
  await page.getByRole('link', { name: 'Kies wat je nu doet, of haal het vinkje weg.' }).click()
  await page.getByLabel('Wat doe je nu?').selectOption('employed')
  await page.getByRole('button', { name: 'Bekijk wat we sturen' }).click()
  await look(person, 'the preview')
}

async function signIn(counsellor: Visitor, user: string): Promise<void> {
  const { page, go } = counsellor
  await go('/loket')
  await look(counsellor, 'the desk without a session')
  await page.getByRole('link', { name: 'Inloggen', exact: true }).click()
  await look(counsellor, 'the login')
  await page.getByLabel('Gebruikersnaam').fill(user)
  await page.getByLabel('Wachtwoord').fill('demo')
  await page.locator('main form button').click()
  await page.waitForURL('**/loket')
}

/** A move with an error, an appointment, and a step for the plan. */
async function planAndPropose(counsellor: Visitor): Promise<void> {
  const { page } = counsellor
  const save = () => page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByLabel('Stuur terug met een reden').check()
  await save()
  await expect.poll(() => focusIn(page)).toBe('fouten')
  await look(counsellor, 'a move with an error')
  await page.getByLabel('Plan een afspraak').check()
  await page.getByLabel('Dag van de afspraak').fill('2026-12-01')
  await page.getByLabel('Tijd', { exact: true }).fill('14:00')
  await page.getByLabel('op een plek').check()
  await page.getByLabel('Waar, of op welk nummer?').fill(`Stadhuis ${hostile}`)
  await save()
  await page.getByRole('heading', { name: 'De afspraak' }).waitFor()
  await look(counsellor, 'a referral with an appointment')
  await page.getByRole('link', { name: 'Doe een voorstel' }).click()
  await page.getByLabel('Welke opleiding?').fill('lassen')
  await page.getByLabel('Welke opleiding?').press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('nieuw-0-gevonden')
  await page.getByRole('button', { name: 'Toon meer' }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('nieuw-0-verder')
  await look(counsellor, 'courses to choose from in a proposal')
  await page.getByLabel('Een gesprek', { exact: true }).check()
  await page.getByLabel('Welke stap?').fill(`Meeloopdag ${hostile}`)
  await page.getByRole('button', { name: 'Bekijk voor en na' }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('voor-en-na')
  await look(counsellor, 'the form of a proposal with its preview')
  await page.getByRole('button', { name: 'Verstuur het voorstel' }).click()
  await page.getByText('Je voorstel is verstuurd.').waitFor()
  await look(counsellor, 'a proposal that waits')
}

async function acceptProposal(person: Visitor): Promise<void> {
  const { page, go } = person
  await page.reload()
  await look(person, 'the appointment and the proposal')
  await page.getByRole('link', { name: 'Bekijk het voorstel' }).click()
  await page.getByRole('button', { name: 'Neem alles over' }).waitFor()
  await look(person, 'the proposal')
  await page.getByRole('button', { name: 'Neem alles over' }).click()
  await page.getByText('Alles staat nu in je plan.').waitFor()
  await go('/plan')
  await page.locator('#stap-3').getByText(`Meeloopdag ${hostile}`).first().waitFor()
  await go('/advies/status')
}

describe('case 100: from a search to an answer', () => {
  test('find → plan → referral → answer → appointment → proposal accepted → taken back', async () => {
    const person = await s.site.visitor()
    const { page } = person
    await findAndPlan(person)
    expect(await person.context.cookies()).toEqual([])
    await askTheDesk(person)
    const shown = await page.locator('[data-sent]').innerText()
    expect(shown).toContain(hostile)
    expect(shown).toContain('Boekhouden voor beginners')
    expect(await person.context.cookies()).toEqual([])
    await page.getByRole('button', { name: 'Verander iets' }).click()
    expect(await page.getByLabel('Mijn plan met alle stappen').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Bekijk wat we sturen' }).click()
    expect(await page.locator('[data-sent]').innerText()).toBe(shown)
    await page.getByRole('button', { name: 'Ja, verstuur mijn vraag' }).click()
    await page.getByRole('heading', { name: 'Je vraag is verstuurd' }).waitFor()
    await look(person, 'sent')
    const link = await page.getByLabel('Je geheime link').inputValue()
    expect((await person.context.cookies()).map(({ name }) => name)).toEqual(['stapwijzer-plan'])
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage)))
      .toEqual(['stapwijzer-plan-bewaard'])

    await page.getByRole('link', { name: 'Bekijk de status' }).click()
    await page.getByText('Dit heb je gestuurd').click()
    expect(await page.locator('[data-sent]').innerText()).toBe(shown)
    await page.getByText('Trek je vraag in').click()
    await look(person, 'the status')

    const counsellor = await s.site.visitor()
    await signIn(counsellor, 'anna')
    await look(counsellor, 'the queue')
    const desk = counsellor.page
    await desk.getByRole('link', { name: /^Sanne/ }).click()
    await look(counsellor, 'a referral')
    expect(await desk.locator('main').innerText()).toContain(`Rijbewijs ${hostile}`)
    await desk.getByLabel('Bericht aan de persoon').fill(`We bellen je morgen. ${hostile}`)
    await desk.getByRole('button', { name: 'Opslaan' }).click()
    await desk.getByText('Opgeslagen. De persoon ziet het op de statuspagina.').waitFor()
    await look(counsellor, 'a referral that was received')

    await page.reload()
    expect(await page.locator('main article').innerText()).toContain(`We bellen je morgen. ${hostile}`)
    await look(person, 'the answer')
    const elsewhere = await s.site.visitor({ viewport: { width: 320, height: 640 } })
    await elsewhere.page.goto(link)
    await elsewhere.page.getByText('We bellen je morgen.').waitFor()
    expect(elsewhere.page.url()).not.toContain(link.split('#')[1])
    await look(elsewhere, 'the answer by its link, on a phone')
    expect(await elsewhere.context.cookies()).toEqual([])

    await planAndPropose(counsellor)
    await acceptProposal(person)
    await page.locator('summary', { hasText: 'Wie zag je vraag?' }).click()
    await page.getByRole('button', { name: 'Laat zien wie mijn vraag zag' }).click()
    await page.getByText('Medewerker 1 van Leerwerkloket regio Utrecht').first().waitFor()
    await look(person, 'who saw it')
    await page.locator('summary', { hasText: 'Trek je vraag in' }).click()
    await page.getByRole('button', { name: 'Ja, trek mijn vraag in' }).click()
    await page.getByText('Je vraag is ingetrokken.').first().waitFor()
    await look(person, 'taken back')
    await counsellor.go(`/loket/verwijzing/${link.split('#')[1]!.split('.')[0]}`)
    await desk.getByText('Ingetrokken door de persoon').first().waitFor()
    await look(counsellor, 'a referral that was taken back')
    const left = await desk.locator('main').innerText()
    expect(left).toContain('ingetrokken')
    for (const gone of [
      'Welke opleiding past',
      'sanne@',
      'Boekhouden',
      'Meeloopdag',
      'We bellen je',
      'Sanne',
    ]) {
      expect(left).not.toContain(gone)
    }
  }, 600_000)

  test('the counsellor of another desk sees nothing of it', async () => {
    const { page: desk, ...rest } = await s.site.visitor()
    const counsellor = { page: desk, ...rest }
    await signIn(counsellor, 'bram')
    expect(await desk.locator('main').innerText()).not.toContain('Sanne')
    for (const view of ['overdue', 'done']) {
      await counsellor.go(`/loket?lijst=${view}`)
      await look(counsellor, `an empty queue: ${view}`)
    }
  })

  test('case 65: every answer of the API on the way was as the document says', async () => {
    await s.checkAnswers([
      'GET /v1/courses',
      'GET /v1/courses/:id',
      'GET /v1/desks',
      'GET /v1/regions',
      'POST /v1/funding-advice',
      'POST /v1/plans',
      'GET /v1/plans/:id',
      'POST /v1/plans/:id/referrals',
      'GET /v1/plans/:id/referrals',
      'GET /v1/referrals/:id',
      'GET /v1/desk/session',
      'GET /v1/desk/referrals',
      'GET /v1/desk/referrals/:id',
      'POST /v1/desk/referrals/:id/transitions',
      'POST /v1/desk/referrals/:id/proposals',
      'GET /v1/referrals/:id/access-log',
      'POST /v1/referrals/:id/withdrawal',
    ])
  })
})
