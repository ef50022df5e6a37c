/**
 * Pages that do not hydrate load one small script of our own (`src/script/main.ts`). It is bundled before the site,
 * so that its hashed address is known while pages are rendered: `import address from 'virtual:page-script'`.
 */
import { createHash } from 'node:crypto'
import { build, type Plugin } from 'vite'
import type { BuiltFile } from './adapter.ts'
import { oneLanguage } from './one-language.ts'

const virtual = 'virtual:page-script'

async function bundle(locale: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [oneLanguage(locale)],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'src/script/main.ts', formats: ['es'] },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new Error('The page script gave no bundle')
  return output.output[0].code
}

export function pageScript(locale: string): { plugin: Plugin; file: () => Promise<BuiltFile> } {
  // Made once, when first asked for: the pages need its name, the adapter writes it.
  let made: Promise<BuiltFile> | undefined
  const file = () =>
    (made ??= bundle(locale).then((content) => ({
      name: `_app/immutable/page.${hashOf(content)}.js`,
      content,
    })))
  const plugin: Plugin = {
    name: 'page-script',
    resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
    async load(id) {
      return id === `\0${virtual}` ? `export default ${JSON.stringify(`/${(await file()).name}`)}` : undefined
    },
  }
  return { plugin, file }
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('base64url').slice(0, 10)
}
