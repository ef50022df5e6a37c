/** Words around signing in: the demonstration's login page and what is said when a sign-in does not succeed. */

export const failures = {
  'not-set-up': {
    heading: 'Inloggen kan hier niet',
    text: 'Deze site heeft nog geen inlogdienst.',
    rest: 'Zoeken, plannen en doorverwijzen werken gewoon.',
  },
  'provider-down': {
    heading: 'Inloggen lukt nu niet',
    text: 'De inlogdienst geeft geen antwoord. Wacht een paar minuten en probeer het opnieuw.',
    rest: 'Zoeken, plannen en doorverwijzen werken gewoon.',
  },
  cancelled: {
    heading: 'Je bent niet ingelogd',
    text: 'Het inloggen is gestopt voordat het klaar was.',
    rest: 'Je kunt het meteen opnieuw proberen.',
  },
  'not-valid': {
    heading: 'Je bent niet ingelogd',
    text: 'We konden niet controleren wie je bent.',
    rest: 'Begin opnieuw. Lukt het weer niet? Vraag dan hulp aan je beheerder.',
  },
  expired: {
    heading: 'Het inloggen duurde te lang',
    text: 'Deze poging is verlopen of al gebruikt.',
    rest: 'Begin opnieuw met inloggen.',
  },
  'acr-too-low': {
    heading: 'Log in met een extra controle',
    text: 'Je bent nu met alleen een wachtwoord ingelogd. Gegevens van mensen vragen een extra controle.',
    rest: 'Kies een manier met twee stappen. Bijvoorbeeld een code op je telefoon.',
  },
  'no-role': {
    heading: 'Je account hoort nog niet bij een loket',
    text: 'Je bent bekend bij de inlogdienst, maar niet bij een loket.',
    rest: 'Vraag je beheerder om je toegang te geven.',
  },
  'other-site': {
    heading: 'Dit verzoek kwam van een andere site',
    text: 'Voor je veiligheid doen we er niets mee.',
    rest: 'Ga terug naar het loket en probeer het daar.',
  },
} as const

export const tryAgain = 'Opnieuw inloggen'
export const toDesk = 'Naar het loket'

export const demo = {
  heading: 'Inloggen in de demonstratie',
  intro: 'Dit is een nagebootste inlogdienst met verzonnen mensen. Hij werkt alleen op deze computer.',
  user: 'Gebruikersnaam',
  password: 'Wachtwoord',
  submit: 'Inloggen',
  cancel: 'Stoppen en terug naar het loket',
  accountsHeading: 'Deze accounts kun je gebruiken',
  accountsHint: 'Het wachtwoord is bij iedereen: demo',
  account: 'Account',
  role: 'Rol',
  errorHeading: 'Inloggen is niet gelukt',
  wrong: 'Kies een account uit de lijst en vul als wachtwoord demo in',
  expiredHeading: 'Het inloggen duurde te lang',
  expired: 'Deze poging is verlopen. Begin opnieuw bij het loket.',
  elsewhere: {
    heading: 'Deze pagina is er niet',
    text: 'De nagebootste inlogdienst werkt alleen op de computer waar de site draait.',
    rest: 'Open de site daar.',
  },
  failedHeading: 'Er ging iets mis bij het inloggen',
  failed: 'De nagebootste inlogdienst begrijpt dit verzoek niet. Begin opnieuw bij het loket.',
} as const

export const roleNames = {
  counsellor: 'adviseur',
  'desk-admin': 'beheerder van het loket',
  'platform-admin': 'beheerder van de site',
  provider: 'aanbieder van opleidingen',
  policy: 'beleidsmedewerker van de regio',
  sector: 'brancheorganisatie',
} as const
