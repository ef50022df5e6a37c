/**
 * Reading settings from a record of environment variables: pure, so that the processes and the tests share it.
 * A variable that is empty counts as not set, a variable nobody knows is ignored, and a problem names the variable
 * but never repeats its value (it may be a password that landed in the wrong place).
 */
import { z } from 'zod'

export type Environment = Record<string, string | undefined>
export type SettingProblem = { name: string; message: string }

/** A start that cannot go on. The message is one sentence that names every wrong variable. */
export class SettingsError extends Error {
  readonly problems: SettingProblem[]
  constructor(problems: SettingProblem[]) {
    const list = problems.map(({ name, message }) => `${name} ${message}`).join('; ')
    super(`The settings are not right: ${list}.`)
    this.problems = problems
  }
}

/** One setting: takes the text of the variable, or undefined when it is not set. */
export type Setting = z.ZodType<unknown, string | undefined>
export type SettingShape = Record<string, Setting>
export type Values<S extends SettingShape> = { [K in keyof S]: z.output<S[K]> }

/**
 * Reads the settings of `shape`; names in `secrets` may come as `NAME_FILE` instead (a path whose content is the value).
 * `readFile` returns the text of a file and throws when it cannot. `rules` looks at all values together.
 * Throws SettingsError with all problems at once.
 */
export function parseSettings<S extends SettingShape>(
  shape: S,
  env: Environment,
  options: {
    secrets: readonly (keyof S & string)[]
    readFile: (path: string) => string
    rules: (values: Values<S>) => SettingProblem[]
  },
): Values<S> {
  const problems: SettingProblem[] = []
  const values: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries(shape)) {
    const fileName = options.secrets.includes(name) ? `${name}_FILE` : undefined
    const found = fileName
      ? secretText(env, name, fileName, options.readFile)
      : { text: env[name] || undefined }
    if ('problem' in found) {
      problems.push(found.problem)
      continue
    }
    const result = setting.safeParse(found.text)
    if (result.success) values[name] = result.data
    else problems.push({ name, message: result.error.issues[0]?.message ?? 'is not right' })
  }
  if (problems.length === 0) problems.push(...options.rules(values as Values<S>))
  if (problems.length > 0) throw new SettingsError(problems)
  return values as Values<S>
}

function secretText(
  env: Environment,
  name: string,
  fileName: string,
  readFile: (path: string) => string,
): { text: string | undefined } | { problem: SettingProblem } {
  const path = env[fileName]
  if (!path) return { text: env[name] || undefined }
  if (env[name]) return { problem: { name, message: `and ${fileName} are both set; set one of them` } }
  try {
    const text = readFile(path).replace(/\r?\n$/, '')
    return text ? { text } : { problem: { name: fileName, message: 'points to an empty file' } }
  } catch {
    return { problem: { name: fileName, message: 'points to a file that cannot be read' } }
  }
}

/** A whole number from `min` to `max`, written in plain digits. */
export function wholeNumber(min: number, max: number) {
  const message = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)
}

/** An absolute address with one of `schemes`, e.g. `['http', 'https']`. */
export function address(...schemes: string[]) {
  const allowed = schemes.map((scheme) => `${scheme}://`).join(' or ')
  return z.string().refine((text) => {
    if (!URL.canParse(text) || /\s/.test(text)) return false
    return schemes.some((scheme) => text.toLowerCase().startsWith(`${scheme}://`))
  }, `must be an address that starts with ${allowed}`)
}

/** Comma list; spaces around an entry and empty entries do not count. */
export function list(entry: (text: string) => string | null, message: string) {
  return z
    .string()
    .default('')
    .transform((text, context) => {
      const entries = text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map(entry)
      if (entries.includes(null)) context.addIssue({ code: 'custom', message })
      return entries.filter((value) => value !== null)
    })
}

/** `host:port` as the URL parser writes it (`127.1:80` becomes `127.0.0.1:80`); null when it is none. */
export function hostAndPort(text: string): string | null {
  if (!/^[^\s/?#@\\]+:\d{1,5}$/.test(text) || !URL.canParse(`http://${text}`)) return null
  const url = new URL(`http://${text}`)
  return `${url.hostname}:${url.port || '80'}`
}
