/** Pages do not hydrate unless they say so: they carry one small script of our own (src/script). */
export const csr = false
