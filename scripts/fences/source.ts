/** What the fences look at in a source file. Pure. */
import ts from 'typescript'
import { isTestSupport } from './imports.ts'

/** Every import of a file: static, dynamic, `import('…')` types and `export … from`. Of a Svelte file all its scripts. */
export function importsOf(file: string, text: string): string[] {
  const code = file.endsWith('.svelte') ? scriptsOf(text) : text
  return ts.preProcessFile(code, true, true).importedFiles.map((found) => found.fileName)
}

function scriptsOf(text: string): string {
  return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1]).join('\n')
}

/** The text without comments, so that a rule may be spoken of. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|[^:'"`\\])\/\/.*$/gm, '$1')
}

const readsEnvironment =
  /\bprocess\s*(\?\.|\.)\s*env\b|\bimport\.meta\.env\b|['"]\$env\/|\benv\b[^;\n]*from 'node:process'/
const goesOutside = /(?<![.\w$])fetch\s*\(|from 'undici'|\b(http|https)\.(request|get)\s*\(|from 'node:https'/

/** The environment is read in one file per process, and by what starts and tests them. */
export function environmentProblem(file: string, text: string): string | null {
  const allowed = /^(server\/((cli\/|worker-)?config)|ingest\/config)\.ts$|^(scripts|bench)\/|\.test\.ts$/
  if (allowed.test(file) || isTestSupport(file) || !readsEnvironment.test(withoutComments(text))) return null
  return 'reads the environment; only the config files of the processes do'
}

/** Requests to the outside leave through one guarded place per package. */
export function networkProblem(file: string, text: string): string | null {
  const guarded =
    /^(ingest|shared)\/net\/|^server\/jobs\/webhook\.ts$|^shared\/search\/meili\/send\.ts$|^server\/http\/outgoing\.ts$|^web\/src\/(lib\/(api|own-server|inside-fetch\.server)\.ts|script\/)|^(scripts|bench)\/|\.test\.ts$/
  if (guarded.test(file) || isTestSupport(file) || !goesOutside.test(withoutComments(text))) return null
  return 'sends requests; only the guarded module of its package does'
}

const contractAddress = /^web\/src\/lib\/inside-fetch\.server\.ts$|\.test\.ts$/

/**
 * What the types say has to be so. Nothing is made into something else by way of `unknown`, and the site asks the API by a
 * contract: an address of the API stands in it only as the `path` of one, which the compiler holds against it, or in a link.
 */
export function assertionProblem(file: string, text: string): string | null {
  const code = withoutComments(text)
  if (/\bas\s+(unknown|any)\s+as\b/.test(code)) return 'asserts by way of unknown: give it a type, or a guard'
  if (!file.startsWith('web/src/') || contractAddress.test(file)) return null
  const bare = [...code.matchAll(/(?<=(.{0,6}))['"`]\/v1\//g)].filter(
    ([, before]) => !/(path: |href=)$/.test(before!),
  )
  return bare.length > 0 ? 'asks the API by an address: use its contract' : null
}

const drawer = /(^|\/)(utils?|helpers?|common|services?|misc)(\/|\.[a-z.]+$)/

/** A file is split by idea before it gets long, and is named after what it holds. */
export function shapeProblems(file: string, text: string): string[] {
  const problems: string[] = []
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  if (lines > 300) problems.push(`has ${lines} lines; 300 is the most`)
  if (drawer.test(file)) problems.push('is in a drawer: name it after what it holds')
  if (/\.(ts|mjs)$/.test(file) && !/\/routes\//.test(file) && /[A-Z_ ]/.test(file.split('/').at(-1)!)) {
    problems.push('is not named in kebab-case')
  }
  return problems
}
