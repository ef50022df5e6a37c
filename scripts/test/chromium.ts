/** Where a Chromium for the browser tests is. */
import { existsSync } from 'node:fs'
import { StartError } from '../start/failure.ts'

const usual = [
  // The same engine without the frame of a browser, in two thirds of the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path in CHROME_PATH, else a usual place; null when there is none. Throws StartError when it points to nothing. */
export function findChromium(env: NodeJS.ProcessEnv): string | null {
  const given = env.CHROME_PATH
  if (given && !existsSync(given)) throw new StartError('CHROME_PATH points to nothing.')
  return given || (usual.find((path) => existsSync(path)) ?? null)
}
