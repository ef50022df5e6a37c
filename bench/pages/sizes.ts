/** How long a page is beside the data that stands on it, as text and as it is sent. */
import type { Agent } from 'node:http'
import { median, type Result } from '../result.ts'
import { post } from '../plans/post.ts'
import { ask, packedSize, sizeOf, type Size } from './ask.ts'

/** Of so many pages; the middle one counts. */
const pages = 20

export async function resultSizes(agent: Agent, url: string, asked: readonly string[]): Promise<Result[]> {
  return sizesOf('result page', asked, async (query) => ({
    page: await sizeOf(agent, `${url}/zoeken${query}`),
    data: packedSize((await ask(agent, `${url}/v1/courses${query}`)).body),
  }))
}

/** The data of a course page: the course, four that are like it and three schemes, as the API gives them. */
export async function courseSizes(agent: Agent, url: string, ids: readonly string[]): Promise<Result[]> {
  return sizesOf('course page', ids, async (id) => {
    const course = JSON.parse((await ask(agent, `${url}/v1/courses/${id}`)).body.toString()) as Course
    const query = new URLSearchParams({ q: course.title, ...(course.sector && { sector: course.sector }) })
    const found = JSON.parse((await ask(agent, `${url}/v1/courses?${query}`)).body.toString()) as Items
    const advised = await post(agent, `${url}/v1/funding-advice`, { person: {}, courseId: id })
    const { advice } = JSON.parse(advised.text) as { advice: Advice[] }
    const schemes = advice.filter(({ outcome }) => outcome === 'likely' || outcome === 'possible').slice(0, 3)
    return {
      page: await sizeOf(agent, `${url}/opleiding/${id}`),
      data: packedSize(JSON.stringify({ course, schemes, similar: found.items.slice(0, 4) })),
    }
  })
}

type Course = { title: string; sector: string | null }
type Items = { items: unknown[] }
type Advice = { outcome: string }

async function sizesOf(
  name: string,
  asked: readonly string[],
  measure: (one: string) => Promise<{ page: Size; data: Size }>,
): Promise<Result[]> {
  const sizes: { page: Size; data: Size }[] = []
  for (const one of asked.slice(0, pages)) sizes.push(await measure(one))
  const kilobytes = (side: 'page' | 'data', how: keyof Size) =>
    (median(sizes.map((size) => size[side][how])) / 1000).toFixed(1)
  const result = (how: keyof Size, id: string, words: string): Result => ({
    id,
    name: `size of a ${name} / of the data on it, ${words}`,
    value: median(sizes.map(({ page, data }) => page[how] / data[how])),
    target: '<= 1.3',
    detail: `${kilobytes('page', how)} against ${kilobytes('data', how)} kB, the middle of ${sizes.length}`,
  })
  return [result('plain', `${name} size`, 'as text'), result('packed', `${name} sent`, 'packed')]
}
