/** The cookie of whoever is signed in at a desk; pages only look whether it is there. */
export const deskSessionCookie = '__Host-stapwijzer-sessie'
