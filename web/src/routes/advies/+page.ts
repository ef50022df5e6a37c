/** The plan of this browser can only be added by script. */
export const csr = true
