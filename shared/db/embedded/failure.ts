/** What keeps the embedded database from starting, as one sentence for the person who started it. */

/** A start that cannot go on. The message is one sentence and holds no setting's value. */
export class DatabaseStartError extends Error {}

const folder = 'The data folder (DATA_DIR)'

const byCode: Record<string, string> = {
  EROFS: `${folder} cannot be written: its file system is read-only.`,
  EACCES: `${folder} cannot be used: this account may not read or write there.`,
  EPERM: `${folder} cannot be used: this account may not change what is there.`,
  ENOSPC: `${folder} is full: free some space on its disk and start again.`,
  EDQUOT: `${folder} is full: the quota of this account is used up.`,
  ENOTDIR: `${folder} cannot be made: there is a file in its place or on the way to it.`,
  EEXIST: `${folder} cannot be made: there is a file in its place or on the way to it.`,
  ENAMETOOLONG: `${folder} cannot be made: its path is too long.`,
  ELOOP: `${folder} cannot be used: its path has links that go round in a circle.`,
  ENOENT: `${folder} cannot be made: its path does not exist.`,
}

export function folderIsFull(): DatabaseStartError {
  return new DatabaseStartError(byCode.ENOSPC)
}

/** Runs file work on the data folder and turns what the system says into a sentence. */
export function inDataFolder<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const sentence = byCode[(error as NodeJS.ErrnoException).code ?? '']
    throw sentence ? new DatabaseStartError(sentence) : error
  }
}

/** The sentence for a failed `initdb` or `postgres`, from what the program wrote. */
export function fromOutput(output: string): DatabaseStartError {
  const patterns: [RegExp, string][] = [
    [/No space left on device/i, byCode.ENOSPC!],
    [/Disk quota exceeded/i, byCode.EDQUOT!],
    [/Read-only file system/i, byCode.EROFS!],
    [/Permission denied/i, byCode.EACCES!],
    [
      /Cannot allocate memory|could not map anonymous shared memory/i,
      'PostgreSQL got too little memory to start.',
    ],
    [
      /database files are incompatible with server/i,
      'The database in the data folder (DATA_DIR) was made by another version of PostgreSQL; start with a new folder or move the data over.',
    ],
    [
      /error while loading shared libraries|cannot execute binary|not found$/im,
      'The PostgreSQL that comes with the packages does not run on this system; set DATABASE_URL to a PostgreSQL of your own.',
    ],
  ]
  const found = patterns.find(([pattern]) => pattern.test(output))
  if (found) return new DatabaseStartError(found[1])
  const last = output
    .split('\n')
    .filter((line) => /(FATAL|PANIC|error):/.test(line))
    .at(-1)
    ?.replace(/^.*?(FATAL|PANIC|error):\s*/, '')
  return new DatabaseStartError(`PostgreSQL did not start: ${last ?? 'it gave no reason'}.`)
}
