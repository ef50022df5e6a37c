import { expect, test } from 'vitest'
import { amountLines, ruleLines } from './scheme-lines.ts'

test('a short rule stays one line', () => {
  expect(ruleLines('Je bent 18 jaar of ouder.')).toEqual({ lead: null, lines: ['Je bent 18 jaar of ouder.'] })
})

test('a choice becomes a list', () => {
  expect(ruleLines('Een van deze dingen klopt: je bent werkloos; je hebt een baan.')).toEqual({
    lead: 'Een van deze dingen klopt:',
    lines: ['je bent werkloos', 'je hebt een baan'],
  })
})

test('a long enumeration becomes a list; brackets stay whole', () => {
  const { lead, lines } = ruleLines(
    'Je hebt een uitkering bij werkloosheid (WW, van UWV), een uitkering bij ziekte (Ziektewet), een uitkering voor jonggehandicapten (Wajong), bijstand of een uitkering voor oudere werklozen (IOAW).',
  )
  expect(lead).toBe('Een van deze dingen:')
  expect(lines).toEqual([
    'je hebt een uitkering bij werkloosheid (WW, van UWV)',
    'een uitkering bij ziekte (Ziektewet)',
    'een uitkering voor jonggehandicapten (Wajong)',
    'bijstand',
    'een uitkering voor oudere werklozen (IOAW)',
  ])
})

test('what must be true together never looks like a choice', () => {
  const { lines } = ruleLines(
    'Een van deze dingen klopt: je bent 30; de opleiding is hbo of universiteit in deeltijd voor techniek, bouw en energie of zorg, en je doet dit na een diploma.',
  )
  expect(lines).toEqual([
    'je bent 30',
    'de opleiding is hbo of universiteit in deeltijd voor techniek, bouw en energie of zorg. En: je doet dit na een diploma',
  ])
})

test('an amount with conditions becomes a line for each', () => {
  expect(
    amountLines(
      'Studiejaar 2023-2024: € 1.357 (als dit klopt: het is mbo (bol)), € 270 (als dit klopt: mbo 1 of mbo 2) of € 654 (als dit klopt: mbo 3). Voor andere jaren onbekend.',
    ),
  ).toEqual([
    'Studiejaar 2023-2024: € 1.357. Dit geldt als: het is mbo (bol).',
    'Studiejaar 2023-2024: € 270. Dit geldt als: mbo 1 of mbo 2.',
    'Studiejaar 2023-2024: € 654. Dit geldt als: mbo 3.',
    'Voor andere jaren onbekend.',
  ])
  expect(amountLines('Hoogstens € 3.500 (als dit klopt: x), anders € 7.000 per jaar.')).toEqual([
    'Hoogstens € 3.500. Dit geldt als: x.',
    'Anders € 7.000 per jaar.',
  ])
  expect(amountLines('Hoogstens € 500 per opleiding.')).toEqual(['Hoogstens € 500 per opleiding.'])
})
