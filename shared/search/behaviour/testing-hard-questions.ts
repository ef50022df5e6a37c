/** For tests and measurements: questions made to be dear, in words of the made-up catalogue. At most 500 characters. */

const frequent = 'opdrachten praktijk ervaring docent zelfstandig toets groep ruimte vragen interesse'.split(
  ' ',
)
const repeat = (count: number, word: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => word(index))
    .join(' ')
    .slice(0, 500)

export const hardQuestions: readonly string[] = [
  // Each word in most courses, all of them together.
  'opdrachten praktijk',
  repeat(60, (index) => frequent[index % frequent.length]!),
  // Misspelt, so that each is looked up, repaired and then found in most courses, but never together.
  repeat(40, (index) => `${frequent[index % frequent.length]}q`),
  // Unknown, and near nothing.
  repeat(80, (index) => `zq${'abcdefghij'[index % 10]}xw${index}`),
  repeat(80, (index) => `zq${'abcdefghij'[index % 10]}xwv`),
  // One letter each.
  [...'abcdefghijklmnopqrstuvwxyz0123456789'].join(' ').repeat(6).slice(0, 500),
  // Long and close to real words.
  repeat(12, (index) => `${frequent[index % frequent.length]}${frequent[(index + 1) % frequent.length]}`),
  'a'.repeat(500),
  'ab'.repeat(250),
]
