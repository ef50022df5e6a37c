import { afterEach, expect, test } from 'vitest'
import { watchPool, type PoolWatch, type Watched } from './pool-watch.ts'

let watch: PoolWatch | undefined
afterEach(() => watch?.close())

const never = () => new Promise<never>(() => {})
const refused = () => Promise.reject(new Error('refused'))
const answers = () => Promise.resolve()

function start(work: Pick<Watched, 'ask' | 'askAnew'>): PoolWatch {
  watch = watchPool({ ...work, everyMs: 5, silentMs: 50 })
  return watch
}
/** Many times as long as it takes to be found dead. */
const long = () => new Promise((resolve) => setTimeout(resolve, 400))

test.each([
  ['never answers', never],
  ['only fails', refused],
])('case 50: a pool that %s while the database answers others is dead', async (_, ask) => {
  const { isDead } = start({ ask, askAnew: answers })
  expect(isDead()).toBe(false)
  await expect.poll(isDead).toBe(true)
})

test.each([
  ['refuses', refused],
  ['never answers', never],
])('case 50: a database that %s everybody is no dead pool', async (_, askAnew) => {
  const { isDead } = start({ ask: never, askAnew })
  await long()
  expect(isDead()).toBe(false)
})

test('a pool that answers is alive, and one that answers again is alive again', async () => {
  let well = true
  const { isDead } = start({ ask: () => (well ? answers() : refused()), askAnew: answers })
  await long()
  expect(isDead()).toBe(false)
  well = false
  await expect.poll(isDead).toBe(true)
  well = true
  await expect.poll(isDead).toBe(false)
})
