/** The form asks for script: an error takes the focus, answers can be remembered for the tab. */
export const csr = true
