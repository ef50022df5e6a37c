/** What the browser kept of a plan is taken away by script too. */
export const csr = true
