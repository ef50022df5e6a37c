import { expect, test } from 'vitest'
import { sourceInTrouble, sourceRecovered } from './source-mail.ts'

const source = {
  id: 'vonk',
  name: 'Vakschool\nDe Vonk',
  ageHours: 30,
  rhythmHours: 24,
  live: 1,
  lastRun: null,
}
const counts = { read: 1, created: 0, updated: 0, unchanged: 0, withdrawn: 0, rejected: 1 }
const link = 'https://stap.example/beheer'

test('a source that is too old without a reason: look at the worker', () => {
  expect(sourceInTrouble('stale', source, link)).toEqual({
    subject: 'Te oud: Vakschool De Vonk',
    text: [
      'Hallo,',
      'Deze bron is ouder dan we beloven.\nBron: Vakschool De Vonk (vonk)',
      'De laatste keer is 30 uur geleden. We beloven hooguit 24 uur.',
      'Kijk of het programma dat bronnen leest nog draait.',
      'De opleidingen op de site blijven zoals ze waren.',
      `Meer weten? Kijk op ${link}`,
      'Je krijgt hierover één mail. Gaat het weer goed? Dan hoor je dat ook.',
      'Groet,\nStapwijzer\n',
    ].join('\n\n'),
  })
  const never = sourceInTrouble('stale', { ...source, ageHours: null, rhythmHours: null }, link)
  expect(never.text).toContain('Deze bron is nog nooit gelezen.\n')
})

test('numbers and the command that lets it pass', () => {
  const lastRun = { reason: 'growth-guard', counts }
  const { text } = sourceInTrouble('refused', { ...source, lastRun }, link)
  expect(text).toContain(
    'Er is 1 onderdeel gelezen. Daarvan is er 1 afgekeurd.\nOp de site staat nu 1 opleiding',
  )
  expect(text).toContain('npm run ingest -- vonk --accept-growth')
})

test('it is over', () => {
  expect(sourceRecovered(source, link).subject).toBe('Weer goed: Vakschool De Vonk')
})
