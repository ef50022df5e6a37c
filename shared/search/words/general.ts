/**
 * Words that no course is about, reviewed by hand: as long as another word is asked they help to rank, and never find by
 * themselves. A word that is a field of its own (verkopen, techniek, ouderen) is none of these. Words that are left out of
 * every question are in `../language/text-words.ts`.
 */

/** Verbs that go with any subject: what is made, done or used decides. */
export const generalVerbs = `
  bedenken beginnen begrijpen bekijken beoefenen bouwen brengen doen gaan gebruiken geven halen hebben houden kennen kiezen
  kijken komen kopen krijgen laten leren maken nemen oefenen ontdekken passen proeven regelen spelen starten toepassen
  uitproberen verbeteren verzamelen volgen weten worden zetten zien`

/** What is done in any language: beside its name they tell little. */
export const skillVerbs = 'lezen luisteren praten schrijven spreken verstaan'
export const languageNames = `
  nederlands engels duits frans spaans italiaans portugees fries arabisch turks berbers pools russisch oekraiens chinees
  japans koreaans grieks latijn hebreeuws zweeds noors deens fins tigrinya farsi dari somali papiaments gebarentaal`

/** For whom a course is, unless it is about them: left out before any of the words will do. */
export const audiences = `
  beginner beginners dames gevorderden heren iedereen jongere jongeren kind kinderen man mannen oudere ouderen senior senioren
  starters student studenten volwassenen vrouw vrouwen werkenden werkzoekenden ondernemers zzpers`

/** At which level, for how long, how and for whom, whatever it is about. */
export const generalWords = `
  beginner beginners beginnend beginnende starters gevorderd gevorderde gevorderden basis algemeen algemene volwassene
  volwassenen iedereen hobby kort korte lang lange verkort verkorte snel traject dag dagen week weken weekend maand maanden
  jaar jaren uur uren thuis zelf nieuw nieuwe oud oude groot grote klein kleine goed goede leuk leuke eigen eerste tweede
  praktisch praktische vaardigheid vaardigheden kennis ervaring`
