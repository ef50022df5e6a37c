/** A plan that is not saved lives in the browser, and every plan is changed there. */
export const csr = true
