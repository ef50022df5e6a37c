/** The link to an answer holds its code behind the #, which only script can read. */
export const csr = true
