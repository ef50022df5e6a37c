/** P13: peak memory of a feed of 1 GB against one of 10 MB. */
import { rm, stat } from 'node:fs/promises'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { ingest } from '../ingest/command.ts'
import { writeFeed } from '../ingest/feed.ts'
import type { Result } from '../result.ts'

/** About 1.2 kB a course. */
export type LargeFeedBench = {
  smallCourses: number
  largeCourses: number
  today: string
  folder: string
}

export async function benchLargeFeed(
  options: LargeFeedBench,
  say: (text: string) => void,
): Promise<Result[]> {
  const peaks: { megabytes: number; feed: number }[] = []
  for (const courses of [options.smallCourses, options.largeCourses]) {
    const feed = await writeFeed(options.folder, `memory-${courses}`, courses, options.today)
    const size = (await stat(feed.path)).size / 1_048_576
    const db = await testDatabase()
    try {
      const target = { databaseUrl: db.url, source: 'bench', today: options.today }
      const { peakMegabytes, seconds } = await ingest(feed, target)
      peaks.push({ megabytes: peakMegabytes, feed: size })
      say(
        `ingest of ${courses} courses (${Math.round(size)} MB) in ${seconds.toFixed(0)} s: peak memory ${Math.round(peakMegabytes)} MB`,
      )
    } finally {
      await db.drop()
      await rm(feed.path)
    }
  }
  const [small, large] = peaks as [(typeof peaks)[0], (typeof peaks)[0]]
  return [
    {
      id: 'P13',
      name: 'peak memory of a large feed / of a small one',
      value: large.megabytes / small.megabytes,
      target: '<= 1.5',
      detail: `${Math.round(large.megabytes)} MB for ${Math.round(large.feed)} MB, ${Math.round(small.megabytes)} MB for ${Math.round(small.feed)} MB`,
    },
    {
      id: 'P13m',
      name: 'peak memory of the large feed',
      value: large.megabytes,
      unit: 'MB',
      target: '<= 400',
      detail: `${options.largeCourses} courses`,
    },
  ]
}
