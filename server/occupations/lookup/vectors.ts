/**
 * Texts as weighted features (pieces of words, words) and how alike each of them is to a question: the cosine of their
 * TF-IDF vectors. Compact: one list of small numbers for all texts, in typed arrays. Pure.
 */

/** Features of one text, as numbers below some size, with how strongly it has each; the same number may come twice. */
export type Features = { ids: number[]; weights: number[] }

export type Vectors = {
  /** Adds `factor` × likeness (0-1) of every text that shares a feature to `out[text]`. */
  score(asked: Features, out: Float32Array, factor?: number): void
  /** How telling a feature is; 0 when no text has it. */
  idf(feature: number): number
}

export type Texts = {
  count: number
  featuresOf: (text: number) => Features
  /** How many different features there can be. */
  size: number
  /** Called between slices of the work, to let others have a turn. */
  pause: () => Promise<void>
}

const slice = 500
/** A label has so many pieces of letters; what is not filled takes no memory. */
const usualFeatures = 64
/** Weights are kept as whole numbers up to this. */
const full = 65_535

export async function buildVectors({ count, featuresOf, size, pause }: Texts): Promise<Vectors> {
  const { ends, features, amounts } = await readTexts(count, size, featuresOf, pause)
  const start = new Uint32Array(size + 1)
  for (let at = 0; at < features.length; at++) start[features[at]! + 1]!++
  for (let feature = 0; feature < size; feature++) start[feature + 1]! += start[feature]!
  const idfs = Float32Array.from({ length: size }, (_, feature) => {
    const having = start[feature + 1]! - start[feature]!
    return having === 0 ? 0 : Math.log(1 + count / having)
  })
  const owners = count <= 65_536 ? new Uint16Array(features.length) : new Uint32Array(features.length)
  const weights = new Uint16Array(features.length)
  const next = start.slice()
  for (let text = 0, at = 0; text < count; text++) {
    if (text % slice === 0) await pause()
    const [first, end] = [at, ends[text]!]
    let sum = 0
    for (; at < end; at++) {
      amounts[at]! *= idfs[features[at]!]!
      sum += amounts[at]! ** 2
    }
    const unit = full / Math.sqrt(sum)
    for (at = first; at < end; at++) {
      const place = next[features[at]!]!++
      owners[place] = text
      weights[place] = Math.round(amounts[at]! * unit)
    }
  }
  // What no text has counts in the length of a question too: a question that is half unknown is half like anything.
  const unknown = Math.log(1 + count) / 2
  const summed = summing(size)
  return {
    idf: (feature) => idfs[feature] ?? 0,
    score(asked, out, factor = 1) {
      const features = summed(asked)
      const norm = weigh(features, idfs, unknown)
      for (const [n, feature] of features.ids.entries()) {
        const share = (factor * features.weights[n]!) / (norm * full)
        const end = start[feature + 1]!
        for (let at = start[feature]!; at < end; at++) out[owners[at]!]! += share * weights[at]!
      }
    },
  }
}

/**
 * The features of all texts one after another with how strongly each text has them; those of a text end at `ends[text]`.
 * Each text is read once; the lists are thrown away when the vectors are made.
 */
async function readTexts(
  count: number,
  size: number,
  featuresOf: Texts['featuresOf'],
  pause: Texts['pause'],
): Promise<{ ends: Uint32Array; features: Uint32Array; amounts: Float32Array }> {
  const summed = summing(size)
  const ends = new Uint32Array(count)
  let features = new Uint32Array(count * usualFeatures)
  let amounts = new Float32Array(features.length)
  let at = 0
  for (let text = 0; text < count; text++) {
    if (text % slice === 0) await pause()
    const { ids, weights } = summed(featuresOf(text))
    if (at + ids.length > features.length) {
      features = grown(features, at + ids.length)
      amounts = grown(amounts, at + ids.length)
    }
    features.set(ids, at)
    amounts.set(weights, at)
    at += ids.length
    ends[text] = at
  }
  return { ends, features: features.subarray(0, at), amounts: amounts.subarray(0, at) }
}

function grown<T extends Uint32Array | Float32Array>(list: T, least: number): T {
  const longer = new (list.constructor as new (length: number) => T)(Math.max(list.length * 2, least))
  longer.set(list)
  return longer
}

/** Makes counts into TF-IDF weights, in place, and gives the length of the vector. */
function weigh({ ids, weights }: Features, idfs: Float32Array, unknown: number): number {
  let sum = 0
  for (let n = 0; n < ids.length; n++) {
    weights[n]! *= idfs[ids[n]!]! || unknown
    sum += weights[n]! ** 2
  }
  return Math.sqrt(sum)
}

/** Each feature once, with its weights summed up: often is more than once, but not much more. */
function summing(size: number): (features: Features) => Features {
  const sums = new Float32Array(size)
  return ({ ids, weights }) => {
    const once: Features = { ids: [], weights: [] }
    for (let n = 0; n < ids.length; n++) {
      if (sums[ids[n]!] === 0) once.ids.push(ids[n]!)
      sums[ids[n]!]! += weights[n]!
    }
    for (const id of once.ids) {
      const sum = sums[id]!
      once.weights.push(sum > 1 ? 1 + Math.log(sum) : sum)
      sums[id] = 0
    }
    return once
  }
}

/** Two lists as one; the second counts `factor` times. */
export function together(first: Features, second: Features, factor: number): Features {
  return {
    ids: first.ids.concat(second.ids),
    weights: first.weights.concat(second.weights.map((weight) => weight * factor)),
  }
}

const bits = 18
/** How many numbers `gramsOf` gives out; two different pieces seldom share one. */
export const gramSpace = 1 << bits

/** The pieces of three to five letters of a text, as hashed numbers; a space is a letter too, also before and after. */
export function gramsOf(text: string): Features {
  const padded = ` ${text} `
  const ids: number[] = []
  for (let from = 0; from < padded.length; from++) {
    let hash = 0x811c9dc5
    const last = Math.min(5, padded.length - from)
    for (let length = 1; length <= last; length++) {
      hash = Math.imul(hash ^ padded.charCodeAt(from + length - 1), 0x01000193)
      if (length >= 3) ids.push((hash ^ (hash >>> bits)) & (gramSpace - 1))
    }
  }
  return { ids, weights: ids.map(() => 1) }
}
