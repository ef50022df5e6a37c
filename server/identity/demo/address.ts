/** Where the demonstration provider is, and what it says of a login. Apart, because the provider itself is heavy to load. */

export const demoPath = '/demo-inloggen'

/** A level that a password alone would not earn; it is here so that the check on `acr` has something to check. */
export const demoAcr = 'http://eidas.europa.eu/LoA/substantial'
