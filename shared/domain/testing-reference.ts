/** Where a test finds data that are not in this repository: in the folder that REFERENCE_DATA names. */

/** Null when no folder was given: the test is skipped. A file that is not in the folder is a mistake that its reader throws. */
export function referenceFile(path: string): string | null {
  const folder = process.env.REFERENCE_DATA
  return folder ? `${folder}/${path}` : null
}
