/**
 * Whether entry requirements say that one can begin without a diploma. Only what is said outright counts: who is sent to a
 * course in vain has lost more than who has to ask. Pure.
 */

/** `geen (specifieke) vooropleiding (nodig)`, `geen diploma nodig`, `zonder diploma`, `geen toelatingseisen`. */
const saysNone = [
  /\bgeen (?:speci(?:ale|fieke) |bepaalde |formele |verdere )?(?:vooropleiding|voor-opleiding|opleidingseisen|toelatingseisen|ingangseisen|instroomeisen)\b/,
  /\bgeen (?:enkel )?diploma(?:'s|’s)? (?:nodig|vereist|verplicht|voor nodig)\b/,
  /\b(?:ook |kan |kun je |beginnen |starten )+zonder (?:een )?(?:diploma|vooropleiding)\b/,
  /\b(?:diploma|vooropleiding) is niet (?:nodig|vereist|verplicht)\b/,
]
/** `als je geen vooropleiding hebt`, `wie geen diploma heeft`: about some people, so about what the others need. */
const saysOfSome =
  /\b(?:als|indien|wanneer|mits|tenzij|wie|heb|hebt|heeft) (?:je |jij |iemand |u |er )?geen\b/
/** What takes it back: `zonder diploma kun je niet`, `maar wel`. */
const takesBack = /\b(?:maar|behalve|uitgezonderd|tenzij|mits|niet mogelijk|kun je niet|kan niet)\b/

/** true only when a sentence says so without taking it back. */
export function asksNoDiploma(entryRequirements: string | null): boolean {
  if (entryRequirements === null) return false
  return entryRequirements
    .toLowerCase()
    .split(/[.!?;\n]+/)
    .some(
      (sentence) =>
        saysNone.some((pattern) => pattern.test(sentence)) &&
        !saysOfSome.test(sentence) &&
        !takesBack.test(sentence),
    )
}
