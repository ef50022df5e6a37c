/** Reads the desks' files at start. A file with a mistake stops the start. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SettingsError } from '@stapwijzer/shared/domain/settings.ts'
import { parse } from 'yaml'
import { z } from 'zod'
import { DeskFile, deskMistakes, type Desk } from './desk-file.ts'

const shipped = fileURLToPath(new URL('./register/', import.meta.url))

/** All desks of the folder, or of the one that comes with the product. Throws with every mistake in one message. */
export function loadDesks(folder: string = shipped): Desk[] {
  const files = namesIn(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const desks: Desk[] = []
  const mistakes: string[] = []
  for (const name of files) {
    const read = DeskFile.safeParse(parse(readFileSync(join(folder, name), 'utf8')))
    if (read.success) desks.push(read.data)
    else mistakes.push(`${name}: ${z.prettifyError(read.error)}`)
  }
  mistakes.push(...deskMistakes(desks))
  if (mistakes.length > 0) throw new Error(`The desks cannot be read. ${mistakes.join(' ')}`)
  return desks
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new SettingsError([{ name: 'DESKS_DIR', message: 'points to a folder that cannot be read' }])
  }
}
