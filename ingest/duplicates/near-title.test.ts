import { expect, test } from 'vitest'
import { nearlySame, titleParts } from './near-title.ts'

const near = (a: string, b: string) => nearlySame(titleParts(a), titleParts(b))

test.each([
  ['Boekhouden voor beginners', 'Boekhouden voor beginners'],
  ['Cursus Boekhouden voor beginners', 'boekhouden voor beginners'],
  ['Boekhouden voor beginners', 'Boekhoude voor beginners'],
  ['Verzorgende IG (bbl)', 'Verzorgende IG'],
  ['Verzorgende-IG, niveau 3', 'Opleiding verzorgende IG niveau 3'],
  ['Café-eigenaar worden', 'Cafe eigenaar worden'],
])('nearly the same: %s / %s', (a, b) => {
  expect(near(a, b)).toBe(true)
  expect(near(b, a)).toBe(true)
})

test.each([
  ['Boekhouden voor beginners', 'Boekhouden voor gevorderden'],
  ['Excel deel 1', 'Excel deel 2'],
  ['Lassen MIG', 'Lassen TIG'],
  ['NT2 programma I', 'NT2 programma II'],
  ['Verzorgende IG niveau 3', 'Verzorgende IG niveau 4'],
  ['Kok', 'Bakker'],
  ['', 'Kok'],
])('not the same: %s / %s', (a, b) => {
  expect(near(a, b)).toBe(false)
  expect(near(b, a)).toBe(false)
})
