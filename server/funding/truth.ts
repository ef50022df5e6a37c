/** Three-valued logic (Kleene): null is unknown. One false decides `all`, one true decides `any`. */
export type Truth = boolean | null

export function all(truths: Iterable<Truth>): Truth {
  let answer: Truth = true
  for (const truth of truths) {
    if (truth === false) return false
    if (truth === null) answer = null
  }
  return answer
}

export function any(truths: Iterable<Truth>): Truth {
  let answer: Truth = false
  for (const truth of truths) {
    if (truth === true) return true
    if (truth === null) answer = null
  }
  return answer
}
