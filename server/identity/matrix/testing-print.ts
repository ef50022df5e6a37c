/** For `npm run matrix`: the same table that the test holds, on a database that is thrown away. */
import { referralApp } from '../../referrals/testing.ts'
import { matrixOf, matrixTable } from './testing-ask.ts'
import { askers } from './testing-operations.ts'

/** Returns whether every cell is as the document says. */
export async function printMatrix(): Promise<boolean> {
  const t = await referralApp()
  try {
    const cells = await (await matrixOf(t)).ask()
    const wrong = cells.filter(({ wanted, found }) => wanted !== found).length
    console.log(matrixTable(cells))
    console.log(
      `\n${cells.length / askers.length} routes, ${askers.length} askers, ${cells.length} cells: ${wrong} not as the document says`,
    )
    return wrong === 0
  } finally {
    await t.close()
  }
}
