/** These pages have no script at all. */
export const csr = false
