/** Notices when the `npm` that runs us is gone: it passes Ctrl-C on, but when it is killed nobody tells us. */
import { readFileSync } from 'node:fs'

/** Calls `gone` once when npm, or the shell between npm and us, ends. Does nothing when npm did not start us. */
export function watchNpm(env: NodeJS.ProcessEnv, gone: () => void): void {
  if (!env.npm_lifecycle_event) return
  const parent = process.ppid
  const isShell = /^(ba|da|a|z|k)?sh$|^busybox$/.test(statOf(parent).name)
  const npm = isShell ? statOf(parent).parent : parent
  const timer = setInterval(() => {
    if (process.ppid === parent && (!isShell || statOf(parent).parent === npm)) return
    clearInterval(timer)
    gone()
  }, 200)
  timer.unref()
}

/** Name and parent of a process on Linux; elsewhere always the same. An orphan gets another parent. */
function statOf(pid: number): { name: string; parent: number } {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = text.lastIndexOf(')')
    return { name: text.slice(text.indexOf('(') + 1, end), parent: Number(text.slice(end + 2).split(' ')[1]) }
  } catch {
    return { name: '', parent: 0 }
  }
}
