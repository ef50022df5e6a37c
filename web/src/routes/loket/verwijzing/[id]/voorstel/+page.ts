/** The list of what has to be mended takes the focus, which takes script. */
export const csr = true
