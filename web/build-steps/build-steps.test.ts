import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withoutStyleAttribute } from './announcer.ts'
import { importedIcons, spriteOf } from './icons.ts'
import { withLocalAddresses } from './local-addresses.ts'
import { marks, withKeptHashes, withoutMarks } from './page-text.ts'
import { mentionedClasses, prunedCss } from './prune-css.ts'
import { withoutUnreadData } from './unread-data.ts'

describe('the announcer', () => {
  test('Kit’s file still has the style attribute that is taken out', () => {
    const kit = createRequire(import.meta.url).resolve('@sveltejs/kit/package.json')
    const source = readFileSync(join(kit, '../src/runtime/components/root.svelte'), 'utf8')
    const changed = withoutStyleAttribute(source)
    expect(changed).not.toContain('style=')
    expect(changed).toContain('class="visually-hidden"')
    expect(changed).toContain('aria-live="assertive"')
  })
  test('a file without it fails the build', () => {
    expect(() => withoutStyleAttribute('<div id="svelte-announcer"></div>')).toThrow(
      'check build-steps/announcer.ts',
    )
  })
})

describe('data that nothing reads', () => {
  test('is written by Kit only for a page that a script takes over', () => {
    const kit = createRequire(import.meta.url).resolve('@sveltejs/kit/package.json')
    const source = readFileSync(join(kit, '../src/runtime/server/page/index.js'), 'utf8')
    expect(withoutUnreadData(source)).toMatch(/if \(node && csr\) \{\s*data_serializer\.add_node\(i,/)
  })
  test('a file that does it in another way fails the build', () => {
    expect(() => withoutUnreadData('const csr = nodes.csr()')).toThrow('check build-steps/unread-data.ts')
  })
})

describe('the text of a page', () => {
  const kit = (file: string) => {
    const root = createRequire(import.meta.url).resolve('@sveltejs/kit/package.json')
    return readFileSync(join(root, '../src/runtime/server/page', file), 'utf8')
  }
  test('Kit keeps its marks only for a page that a script takes over', () => {
    const changed = withoutMarks(kit('render.js'))
    expect(changed).toContain('let body = page_config.csr ? rendered.body : rendered.body.replace(')
    expect(changed).toContain("digestOf('sha1', transformed")
    expect(changed).not.toContain('hash(transformed)')
  })
  test('what is a mark and what is not', () => {
    const text = '<!--[--><p>a<!--[0--><!--[-1--><!--[!-->b<!--]--></p><!----><!-- c --><!--d-->&lt;!--'
    expect(text.replace(marks, '')).toBe('<p>ab</p><!-- c --><!--d-->&lt;!--')
  })
  test('Kit hashes a stylesheet once', () => {
    expect(withKeptHashes(kit('csp.js'))).toMatch(/function sha256\(content\) \{\s*let found = keptHashes/)
  })
  test('files that do it in another way fail the build', () => {
    expect(() => withoutMarks('let body = rendered.html')).toThrow('check build-steps/page-text.ts')
    expect(() => withKeptHashes('const sha256 = 1')).toThrow('check build-steps/page-text.ts')
  })
})

describe('links keep the language', () => {
  const line = "import { localPath as __localPath } from '@stapwijzer/shared/text/locale-path.ts'\n"
  test.each([
    ['<a href="/plan">a</a>', '<a href={__localPath("/plan")}>a</a>'],
    ['<a class="x" {href}>a</a>', '<a class="x" href={__localPath((href))}>a</a>'],
    ['<a href={way.href}>a</a>', '<a href={__localPath((way.href))}>a</a>'],
    [
      '{#if x}<a href="/opleiding/{id}?van={q}">a</a>{/if}',
      `{#if x}<a href={__localPath('' + "/opleiding/" + (id) + "?van=" + (q))}>a</a>{/if}`,
    ],
    [
      '<form method="POST" action="/gemist"></form>',
      '<form method="POST" action={__localPath("/gemist")}></form>',
    ],
    ['<button formaction="/x">a</button>', '<button formaction={__localPath("/x")}>a</button>'],
  ])('%s', (source, written) => {
    expect(withLocalAddresses(source)).toBe(`<script lang="ts">${line}</script>\n${written}`)
    const script = '<script lang="ts">let a: string = 1</script>\n'
    expect(withLocalAddresses(script + source)).toBe(
      `<script lang="ts">${line}let a: string = 1</script>\n${written}`,
    )
  })
  test.each([
    ['<p data-source-text>{a}</p>', '<p data-source-text lang={__sourceLang((undefined))}>{a}</p>'],
    ['<p data-source-text {lang}>{a}</p>', '<p data-source-text lang={__sourceLang((lang))}>{a}</p>'],
    [
      `<b data-source-text={fed ? '' : undefined}>{a}</b>`,
      `<b data-source-text={fed ? '' : undefined} lang={__sourceLang((undefined), (fed ? '' : undefined) === '')}>{a}</b>`,
    ],
  ])('a text that is not ours says its language: %s', (source, written) => {
    const langLine = "import { sourceLang as __sourceLang } from '@stapwijzer/shared/text/source-lang.ts'\n"
    expect(withLocalAddresses(source)).toBe(`<script lang="ts">${langLine}</script>\n${written}`)
  })
  test.each([
    '<span lang="en" data-source-text>{a}</span>',
    '<a href="#inhoud">a</a>',
    '<a href="?page=2">a</a>',
    '<a href="mailto:{mail}">a</a>',
    '<a href="/en" hreflang="en">a</a>',
    '<link rel="icon" href="/icon.svg">',
    '<Card href="/plan" />',
  ])('%s stays', (source) => expect(withLocalAddresses(source)).toBe(source))
})

describe('pruning of stylesheets', () => {
  const prune = (css: string, ...texts: string[]) => prunedCss([css], mentionedClasses(texts))[0]
  test('keeps what is mentioned and everything that is not a component', () => {
    expect(prune('.nl-button{a:b}.nl-button--busy{c:d}.card{e:f}', 'class="nl-button"')).toBe(
      '.nl-button{a:b}.card{e:f}',
    )
  })
  test('keeps the selectors of a rule that can still match', () => {
    expect(prune('.nl-a,.nl-b:hover{x:y}', 'nl-b')).toBe('.nl-b:hover{x:y}')
    expect(prune('.nl-a:not(.nl-a--off){x:y}', 'nl-a')).toBe('.nl-a:not(.nl-a--off){x:y}')
    expect(prune('@media print{.nl-gone{x:y}}.nl-a{z:z}', 'nl-a')).toBe('.nl-a{z:z}')
  })
  test('drops custom properties nobody reads, also in chains, over all stylesheets', () => {
    const [first, second] = prunedCss([':root{--a:1;--b:var(--a);--c:2}', 'p{color:var(--c)}'], new Set())
    expect([first, second]).toEqual([':root{--c:2}', 'p{color:var(--c)}'])
  })
})

describe('the icon sprite', () => {
  test('holds each imported icon once, without its strokes', () => {
    const names = importedIcons([
      "import a from 'icon:plus'",
      "import b from 'icon:check'\nimport c from 'icon:plus'",
    ])
    expect(names).toEqual(['check', 'plus'])
    const sprite = spriteOf(names)
    expect(sprite).toContain('<symbol id="plus" viewBox="0 0 24 24"><path d=')
    expect(sprite).not.toContain('stroke')
  })
  test('an icon that does not exist fails the build', () => {
    expect(() => spriteOf(['no-such-icon'])).toThrow('Lucide has no icon called no-such-icon')
  })
})
