import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryFiles, root } from './files.ts'
import { inlineTexts } from './inline-texts.ts'

it('no Dutch sentence stands in code outside the texts, also none that only a browser says', () => {
  const found = repositoryFiles().flatMap((file) =>
    /\.(ts|svelte)$/.test(file)
      ? inlineTexts(file, readFileSync(join(root, file), 'utf8')).map((line) => `${file}: ${line}`)
      : [],
  )
  expect(found).toEqual([])
})

it.each([
  ['server/a.ts', "const title = 'Probeer het nog eens'"],
  ['server/a.ts', 'const title = `Er zijn ${n} plekken`'],
  ['web/src/a.svelte', '<p>Je plan is bewaard</p>'],
  ['web/src/a.svelte', '<button aria-label="Zoek een vak">x</button>'],
  ['web/src/a.svelte', '<p>{n} van de plekken</p>'],
])('in %s it sees %s', (file, text) => {
  expect(inlineTexts(file, text)).toHaveLength(1)
})

it('leaves comments, codes and the texts alone', () => {
  expect(inlineTexts('server/a.ts', "// dit is het plan\nconst a = 'het'")).toEqual([])
  expect(inlineTexts('web/src/a.svelte', '<!-- zoek een vak --><p>{plan.title}</p>')).toEqual([])
  expect(inlineTexts('shared/text/nl/a.ts', "export const a = 'Zoek een vak'")).toEqual([])
})
