/** For tests: holds an answer against the published document, as somebody would who knows nothing but that document. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

export type SeenAnswer = {
  method: string
  /** `/v1/plans/:id`. */
  route: string
  status: number
  type: string
  body: string
}

type Media = Record<string, { schema?: object }>
type Answer = { $ref?: string; content?: Media }
type Operation = { responses: Record<string, Answer> }
export type OpenApi = {
  paths: Record<string, Record<string, Operation>>
  components: { responses: Record<string, Answer> }
}

/** Gives one sentence for each fault of an answer; none when it is as the document says. */
export function answerChecker(document: OpenApi): (answer: SeenAnswer) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(document, 'openapi')
  const compiled = new Map<string, ValidateFunction>()
  const schemaAt = (pointer: string[]) => {
    const ref = `openapi#/${pointer.map(escaped).join('/')}`
    const known = compiled.get(ref) ?? ajv.compile({ $ref: ref })
    compiled.set(ref, known)
    return known
  }
  return ({ method, route, status, type, body }) => {
    const what = `${method} ${route} → ${status}`
    const path = route.slice('/v1'.length).replaceAll(/:([A-Za-z0-9]+)/g, '{$1}')
    const verb = method === 'HEAD' ? 'get' : method.toLowerCase()
    const own = ['paths', path, verb, 'responses', String(status)]
    const named = document.paths[path]?.[verb]?.responses[String(status)]
    if (!named) return [`${what}: the document does not name this`]
    const at = named.$ref ? named.$ref.slice(2).split('/') : own
    const answer = named.$ref ? document.components.responses[at.at(-1)!]! : named
    if (!answer.content) return body === '' ? [] : [`${what}: a body that the document does not name`]
    const media = type.split(';', 1)[0]!
    const content = answer.content[media]
    if (!content) return [`${what}: type ${type} is not one of ${Object.keys(answer.content).join(', ')}`]
    if (!content.schema || body === '') return []
    const validate = schemaAt([...at, 'content', media, 'schema'])
    if (validate(JSON.parse(body))) return []
    return (validate.errors ?? []).map((error) => `${what}: ${error.instancePath || 'body'} ${error.message}`)
  }
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}
