import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonError, JsonSplitter } from './split.ts'

function split(text: string, size = 7, options = {}) {
  const splitter = new JsonSplitter({ members: ['items'], maxDepth: 100, maxElement: 1_000_000, ...options })
  const elements = []
  for (let at = 0; at < text.length; at += size) elements.push(...splitter.push(text.slice(at, at + size)))
  return { elements: elements.map(({ raw }) => raw), rest: splitter.end() }
}

test('the elements of the member come out untouched, the rest stays JSON', () => {
  const text =
    '{"a": {"items": [9]}, "items": [ {"x": "]}\\"{", "items": [1]} , 2,\n[3, [4]] ,"vijf" ], "b": [1]}'
  const { elements, rest } = split(text)
  expect(elements).toEqual(['{"x": "]}\\"{", "items": [1]}', '2', '[3, [4]]', '"vijf"'])
  expect(JSON.parse(rest)).toEqual({ a: { items: [9] }, items: [0, 0, 0, 0], b: [1] })
})

test('an outer array is split whatever the member is called', () => {
  expect(split('[{"items":[1]},2]')).toEqual({ elements: ['{"items":[1]}', '2'], rest: '[0,0]' })
  expect(split('[]').elements).toEqual([])
})

test('the arrays inside the member are split too, whatever their name', () => {
  const text = '{"_links":{"x":[7]},"_embedded":{"Namen":[{"a":[1]},2],"meer":[3]},"page":{"size":[9]}}'
  const { elements, rest } = split(text, 5, { members: ['_embedded'], anyName: true })
  expect(elements).toEqual(['{"a":[1]}', '2', '3'])
  expect(JSON.parse(rest)).toEqual({
    _links: { x: [7] },
    _embedded: { Namen: [0, 0], meer: [0] },
    page: { size: [9] },
  })
})

test('several members are split, and each element says where it stands', () => {
  const members = ['a', 'b']
  const splitter = new JsonSplitter({ members, maxDepth: 9, maxElement: 50 })
  const elements = splitter.push('{"a":[1],"c":[2],"b":[[3],4]}')
  expect(elements.map(({ raw, member }) => [member, raw])).toEqual([
    ['a', '1'],
    ['b', '[3]'],
    ['b', '4'],
  ])
  expect(splitter.end()).toBe('{"a":[0],"c":[2],"b":[0,0]}')
})

test('any JSON is split into what it holds, wherever it is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue({ maxDepth: 3 })),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (items, size, pretty) => {
        const { elements, rest } = split(
          JSON.stringify({ hasNextPage: true, items, more: 'x' }, null, pretty ? 2 : 0),
          size,
        )
        expect(elements.map((raw) => JSON.parse(raw ?? '') as unknown)).toEqual(
          JSON.parse(JSON.stringify(items)),
        )
        expect(JSON.parse(rest)).toEqual({ hasNextPage: true, items: items.map(() => 0), more: 'x' })
      },
    ),
  )
})

test('an element over the limit comes without its text, and the next one is whole', () => {
  const splitter = new JsonSplitter({ members: ['items'], maxDepth: 9, maxElement: 50 })
  const text = `{"items":[{"id":"groot","t":"${'x'.repeat(100)}"},{"id":"klein"}]}`
  const elements = [...splitter.push(text.slice(0, 60)), ...splitter.push(text.slice(60))]
  expect(elements.map(({ raw, position }) => [raw, position])).toEqual([
    [null, 0],
    ['{"id":"klein"}', 1],
  ])
  expect(elements[0]?.head).toContain('"id":"groot"')
  splitter.end()
})

test('case 19: 200,000 levels are refused at the limit, with line and column', () => {
  const deep = `{"items":\n[${'['.repeat(200_000)}`
  expect(() => split(deep, 1000)).toThrow(new JsonError('json-depth-exceeded', 2, 100))
  expect(split(`{"items":[${'['.repeat(98)}${']'.repeat(98)}]}`).elements).toHaveLength(1)
})

test.each(['{"items":[1,2', '{"items":[{"a":1}', '{"items":["half', '{"items":[1]}}', ']', '{"items":[1]'])(
  'case 6: %s is malformed',
  (text) => {
    expect(() => split(text)).toThrow(JsonError)
  },
)

test('what is in no element is counted: a document of one member must not fill the memory', () => {
  const splitter = new JsonSplitter({ members: ['items'], maxDepth: 9, maxElement: 50 })
  splitter.push('{"other": "')
  expect(splitter.restLength).toBe(11)
  splitter.push(`${'x'.repeat(100)}", "items": [{"a":1},`)
  expect(splitter.restLength).toBe(11 + 100 + 15)
})
