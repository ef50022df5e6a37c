import { describe, expect, it } from 'vitest'
import { stemOf } from './stem.ts'

describe('stems', () => {
  it.each([
    ['cursus', 'cursussen'],
    ['boekhouden', 'boekhouding'],
    ['taal', 'talen'],
    ['bedrijf', 'bedrijven'],
    ['huis', 'huizen'],
    ['kok', 'koks'],
    ['competentie', 'competenties'],
    ['foto', 'fotos'],
    ['elektricien', 'electricien'],
    ['schoonmaak', 'schoonmaken'],
    ['veilig', 'veiligheid'],
    ['technisch', 'technische'],
    ['opleiding', 'opleidingen'],
    ['fiets', 'fietsen'],
    ['dans', 'dansen'],
    ['tandarts', 'tandartsen'],
    ['mens', 'mensen'],
    ['test', 'tests'],
    ['skill', 'skills'],
    ['schaak', 'schaken'],
    ['baas', 'bazen'],
    ['sociaal', 'sociale'],
    ['persoon', 'persoonlijk'],
    ['dag', 'dagen'],
    ['motor', 'motoren'],
    ['kantoor', 'kantoren'],
  ])('of %s and %s are one', (a, b) => expect(stemOf(a)).toBe(stemOf(b)))

  it.each([
    ['verpleegkunde', 'verpleegkundige'],
    ['schilder', 'schild'],
    ['kapper', 'kap'],
    ['advies', 'advie'],
    ['lezen', 'les'],
    ['monteur', 'monteren'],
    ['dansen', 'dan'],
    ['bijen', 'bij'],
    ['stuken', 'stuk'],
    ['staal', 'stal'],
    ['haken', 'hak'],
    ['manen', 'mannen'],
  ])('of %s and %s are two', (a, b) => expect(stemOf(a)).not.toBe(stemOf(b)))

  it('leave codes, short words and other scripts alone, and never grow', () => {
    for (const word of ['vca', 'nt2', 'h2o', 'привет', 'aa', '']) expect(stemOf(word)).toBe(word)
    for (const word of ['heden', 'eeen', 'ssss', 'enen', 'bar', 'lijklijklijk', 'yyyy', 'iaiaia']) {
      expect(stemOf(word).length).toBeLessThanOrEqual(word.length + 1)
      expect(stemOf(word)).not.toBe('')
    }
  })
})
