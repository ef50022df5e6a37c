/** The list of what has to be mended takes the focus, and keys lead through the list; both take script. */
export const csr = true
