/**
 * The types of everything but the site, and the lint of it, in one process: the rules ask what the compiler has worked
 * out already, which by itself takes a third of both. Prints what is wrong; exit code 1 when anything is.
 */
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))

const program = readProgram()
const diagnostics = ts.getPreEmitDiagnostics(program)
const lint = await lintWith(program)
process.stdout.write(ts.formatDiagnostics(diagnostics, formatHost()) + lint.report)
process.exitCode = diagnostics.length > 0 || lint.errors > 0 ? 1 : 0

/** What `tsc -p .` would compile. Throws when the settings cannot be read. */
function readProgram(): ts.Program {
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    getCurrentDirectory: () => root,
    onUnRecoverableConfigFileDiagnostic(diagnostic) {
      throw new Error(ts.formatDiagnostic(diagnostic, formatHost()))
    },
  }
  const settings = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, host)
  if (!settings) throw new Error('tsconfig.json cannot be read')
  return ts.createProgram({
    rootNames: settings.fileNames,
    options: settings.options,
    // The rules walk from a node to its parents.
    host: ts.createCompilerHost(settings.options, true),
    configFileParsingDiagnostics: ts.getConfigFileParsingDiagnostics(settings),
  })
}

/** What `eslint .` would say of the same files, and of those that are no TypeScript. */
async function lintWith(compiled: ts.Program): Promise<{ report: string; errors: number }> {
  const eslint = new ESLint({
    cwd: root,
    ignorePatterns: ['web/*', '!web/journeys/'],
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { project: null, programs: [compiled] } },
    },
  })
  const results = await eslint.lintFiles(['.'])
  const formatter = await eslint.loadFormatter('stylish')
  return {
    report: await formatter.format(results),
    errors: results.reduce((sum, result) => sum + result.errorCount, 0),
  }
}

function formatHost(): ts.FormatDiagnosticsHost {
  return {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  }
}
