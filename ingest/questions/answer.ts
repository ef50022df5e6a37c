/** Answers a question of the command line on its output. Reads only. */
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Question } from '../cli-arguments.ts'
import type { Runtime } from '../runtime.ts'
import type { SourceConfig } from '../sources/source.ts'
import { duplicatesText, readDuplicates } from './duplicates.ts'
import { explain } from './explain.ts'
import { explanationText } from './explanation-text.ts'
import { historyTable, pastRuns, writeFindings } from './history.ts'
import { statusLines, statusTable } from './status.ts'

/** Throws NothingFound when it asks for what is not there. */
export async function answer(
  question: Question,
  { db, config }: Pick<Runtime, 'db' | 'config'>,
  sources: readonly SourceConfig[],
  out: Writable,
): Promise<void> {
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain')
  }
  const say = (json: boolean, value: unknown, text: () => string) =>
    write(`${json ? JSON.stringify(value, null, 2) : text()}\n`)
  switch (question.kind) {
    case 'status': {
      const lines = await statusLines(db, sources, new Date())
      return say(question.json, lines, () => statusTable(lines))
    }
    case 'history': {
      const { source, as, run } = question
      if (as === 'csv') return writeFindings(db, { source, prefix: run }, write)
      const runs = await pastRuns(db, source)
      return say(as === 'json', runs, () => historyTable(runs))
    }
    case 'duplicates': {
      const found = await readDuplicates(db)
      return say(question.json, found, () => duplicatesText(found))
    }
    case 'explain': {
      const found = await explain(db, question.source, question.key)
      return say(question.json, found, () => explanationText(found, config.PUBLIC_URL))
    }
  }
}
