/** Data that comes with the product and stands on its pages as it is: schemes, desks, demonstration accounts. */
import { loadDesks } from './desks/load-desks.ts'
import { shippedSchemes } from './funding/load-schemes.ts'
import { demoAccounts } from './identity/demo/accounts.ts'

export function shipped() {
  return { schemes: shippedSchemes(), desks: loadDesks(), accounts: demoAccounts }
}
