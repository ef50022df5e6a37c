/** What can be wrong with the main document of a feed, and what the report must say of it. */
import type { GoodFeed } from './testing-good-feed.ts'
import { sends, type Fault } from './testing-transport-faults.ts'

const xmlFormats = ['edudex', 'springest'] as const
const jsonFormats = ['ooapi5', 'ooapi6', 'rio', 'hovi', 'kiesmbo'] as const
const ooapiFormats = ['ooapi5', 'ooapi6'] as const
const csvFormats = ['csv'] as const

const deep = 200_000
const entities = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(
  '',
)
const early = (_: GoodFeed, text: string) => text.slice(0, text.length - 40)

export const contentFaults: Fault[] = [
  {
    name: 'case 6: XML that ends early but well sent',
    only: xmlFormats,
    handler: sends(early),
    reason: ['feed-truncated', 'feed-malformed'],
    code: 'xml-malformed',
  },
  {
    name: 'case 6: JSON that ends early but well sent',
    only: jsonFormats,
    handler: sends(early),
    reason: ['feed-truncated', 'feed-malformed'],
    code: 'json-malformed',
  },
  {
    name: 'case 7: a CSV that ends inside quotes',
    only: csvFormats,
    handler: sends(() => 'Code;Titel\n1;A\n2;"half'),
    reason: 'feed-truncated',
  },
  {
    name: 'case 16: an unclosed tag',
    only: xmlFormats,
    handler: sends((_, text) => text.replace(/<\/(?:program|Product)>/, '')),
    reason: 'feed-malformed',
    code: 'xml-malformed',
  },
  {
    name: 'case 16: an entity that nobody knows',
    only: xmlFormats,
    handler: sends(() => '<catalog>&nope;</catalog>'),
    reason: 'feed-malformed',
    code: 'xml-malformed',
  },
  {
    name: 'case 26, ruling 33: NUL in XML',
    only: xmlFormats,
    handler: sends((_, text) => text.replace('Cursus 1', 'Cur\0sus')),
    reason: 'feed-malformed',
    code: 'xml-malformed',
  },
  {
    name: 'case 17: entities that multiply',
    only: xmlFormats,
    handler: sends(() => `<!DOCTYPE x [<!ENTITY e0 "lol">${entities}]><catalog>&e12;</catalog>`),
    reason: 'feed-malformed',
    code: 'xml-doctype-forbidden',
  },
  {
    name: 'case 18: an external entity',
    only: xmlFormats,
    handler: sends(() => '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><catalog>&e;</catalog>'),
    reason: 'feed-malformed',
    code: 'xml-doctype-forbidden',
  },
  {
    name: 'case 19: 200,000 levels of XML',
    only: xmlFormats,
    handler: sends(() => `<catalog>${'<a>'.repeat(deep)}`),
    reason: 'feed-malformed',
    code: 'xml-depth-exceeded',
  },
  {
    name: 'case 19: 200,000 levels of JSON',
    only: jsonFormats,
    handler: sends(() => `{"items":${'['.repeat(deep)}`),
    reason: 'feed-malformed',
    code: 'json-depth-exceeded',
  },
  {
    name: 'case 22: XML that is no UTF-8',
    only: xmlFormats,
    handler: sends((_, text) => Buffer.from(text.replace('Cursus 1', 'Curs\xe9'), 'latin1')),
    reason: 'encoding-invalid',
    code: 'encoding-invalid',
  },
  {
    name: 'case 22: JSON that is no UTF-8',
    only: jsonFormats,
    handler: sends((_, text) => Buffer.from(text.replace('"', '"\xe9'), 'latin1')),
    reason: 'encoding-invalid',
    code: 'encoding-invalid',
  },
  {
    name: 'case 22: a CSV that is no UTF-8',
    only: csvFormats,
    handler: sends((_, text) => Buffer.from(text.replace('Cursus 1', 'Curs\xe9'), 'latin1')),
    reason: 'encoding-invalid',
    code: 'encoding-invalid',
  },
  {
    name: 'case 24: another delimiter',
    only: csvFormats,
    handler: sends((_, text) => text.replaceAll(';', ',')),
    reason: 'mapping-mismatch',
  },
  {
    name: 'case 25: a header twice',
    only: csvFormats,
    handler: sends(() => 'Code;Titel;Titel\n1;A;B\n'),
    reason: 'header-duplicate',
  },
  {
    name: 'case 25: __proto__',
    only: csvFormats,
    handler: sends(() => 'Code;Titel;__proto__\n1;A;B\n'),
    reason: 'header-forbidden',
  },
  {
    name: 'case 25: constructor',
    only: csvFormats,
    handler: sends(() => 'Code;Titel;constructor\n1;A;B\n'),
    reason: 'header-forbidden',
  },
  {
    name: 'ruling 46: version 4 of OOAPI',
    only: ooapiFormats,
    handler: sends(() => '{"pageSize":10,"items":[]}'),
    reason: 'feed-wrong-type',
  },
]
