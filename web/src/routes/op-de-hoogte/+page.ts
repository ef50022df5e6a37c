/** The summary of errors takes the focus by script; everything works without. */
export const csr = true
