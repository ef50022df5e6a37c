/** Which processes live. A process id alone is not enough: ids are used again, and a dead child stays as a zombie. */
import { readFileSync, readlinkSync } from 'node:fs'

/** Marks one life of a process id: on Linux its start time, elsewhere empty. Null when there is no such process. */
export function lifeOf(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null
  }
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? '')
  } catch {
    return process.platform === 'linux' ? null : ''
  }
}

/** Whether the process lives and stands in `folder`, as a postmaster does in its data. Unknown counts as yes. */
export function standsIn(pid: number, folder: string): boolean {
  if (lifeOf(pid) === null) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return runsPostgres(pid)
  }
}

/** Whether a living process is a PostgreSQL server, as far as that can be seen. Unknown counts as yes. */
export function runsPostgres(pid: number): boolean {
  return lifeOf(pid) !== null && (process.platform !== 'linux' || /^postgres/.test(nameOf(pid)))
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8')
  } catch {
    return ''
  }
}
