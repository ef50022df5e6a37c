/** Dutch sentences that stand in code in place of `shared/text`. Pure: takes the text of a file. */
import ts from 'typescript'

/** Words that a Dutch sentence hardly does without, and that no English sentence or name of a code has. */
const dutch =
  /(?<![\p{L}\p{N}-])(de|het|een|je|jij|jouw|niet|geen|zijn|wordt|kun|kunt|voor|naar|nog|maar|ook|deze|dit|aan|opleiding|gevonden|bewaard|probeer|zoek)(?![\p{L}\p{N}-])/iu

/** Where Dutch is no text for a reader of the site, each with the reason. */
const elsewhere: readonly [RegExp, string][] = [
  [/^shared\/text\/nl\//, 'the folder of the language itself'],
  [/(^|[/.-])(test|testing)[.-]|\/(testing|samples)\//, 'what people and feeds wrote, in tests'],
  [/^ingest\/demo\//, 'made-up feeds: what providers wrote'],
  [/^ingest\/(links|feeds\/fields)\//, 'words that are looked for in what feeds wrote'],
  [/^shared\/search\//, 'words that are looked for in a question'],
  [/^server\/occupations\/lookup\//, 'words that are looked for in the name of a job'],
  [/^server\/matching\/guide\/chance-sources\.ts$/, 'titles of publications of others'],
  [/^server\/identity\/demo\/accounts\.ts$/, 'names of accounts of the demonstration'],
]

/** `line 3: …` for each sentence in a string of a module, or in a string or the markup of a component. */
export function inlineTexts(file: string, text: string): string[] {
  if (!/^(web\/src|server|ingest|shared)\/.*\.(ts|svelte)$/.test(file)) return []
  if (elsewhere.some(([pattern]) => pattern.test(file))) return []
  const said = file.endsWith('.svelte') ? saidInComponent(text) : saidInModule(file, text)
  return said
    .filter(([words]) => /\S\s+\S/.test(words) && dutch.test(words))
    .map(([words, at]) => `line ${text.slice(0, at).split('\n').length}: ${words.replaceAll(/\s+/g, ' ')}`)
}

type Said = [words: string, at: number]

function saidInModule(file: string, text: string): Said[] {
  const said: Said[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      said.push([node.text, node.getStart()])
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return said
}

/** Comments are blanked, so that the lines stay where they are. */
function saidInComponent(text: string): Said[] {
  const code = text.replaceAll(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) =>
    comment.replaceAll(/[^\n]/g, ' '),
  )
  return [
    ...code.matchAll(/'[^'\n]{4,}'|"[^"\n]{4,}"|`[^`]{4,}`|(?<!=)>([^<>{}]{4,})[<{]|\}([^<>{}]{4,})</g),
  ].map((found) => [found[0], found.index])
}
