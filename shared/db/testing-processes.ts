/** For tests and measurements: the processes of this machine, as Linux tells of them. */
import { readdirSync, readFileSync } from 'node:fs'

/** Whether it runs; one that ended and was not waited for does not. */
export function isAlive(pid: number): boolean {
  const found = statOf(pid)
  return found !== null && found.state !== 'Z' && found.state !== 'X'
}

/** Every process below this one. */
export function descendantsOf(pid: number): number[] {
  const all = readdirSync('/proc').map(Number).filter(Boolean)
  const children = all.filter((other) => statOf(other)?.parent === pid)
  return children.flatMap((child) => [child, ...descendantsOf(child)])
}

/** The command line; empty for one that is gone. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

function statOf(pid: number): { state: string; parent: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0]!, parent: Number(fields[1]) }
  } catch {
    return null
  }
}
