/** One run of the program: arguments come in, the exit code goes out. Whatever is thrown becomes words here. */
import { readFileSync } from 'node:fs'
import { terminalWords } from '../messages/terminal.js'
import { BookError, ExitCode, finding } from '../model/finding.js'
import { type Command, parseArguments } from './arguments.js'
import { askedLanguage, interfaceLanguage } from './language.js'
import { findingAsJson, printErrors } from './print-findings.js'
import { openTerminal, type Terminal } from './terminal.js'

export async function run(args: readonly string[]): Promise<ExitCode> {
  const language = interfaceLanguage(askedLanguage(args), process.env, Intl.DateTimeFormat().resolvedOptions().locale)
  const terminal = openTerminal(language)
  const json = args.includes('--json')
  // What nobody waited for must not end the program with a stack of Node's and exit code 1.
  process.on('uncaughtException', (error) => {
    void reportFailure(error, terminal, json).then((exitCode) => process.exit(exitCode))
  })
  try {
    return await carryOut(parseArguments(args), terminal)
  } catch (error) {
    return reportFailure(error, terminal, json)
  }
}

/** Says what went wrong, and gives the exit code for it. */
export async function reportFailure(error: unknown, terminal: Terminal, json: boolean): Promise<ExitCode> {
  const known = error instanceof BookError ? error : ourFault(error)
  if (json) for (const each of known.findings) terminal.answer(findingAsJson(each, terminal.language))
  else await printErrors(known.findings, terminal, async () => null)
  if (!(error instanceof BookError) && process.env.BANXIN_DEBUG) {
    terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  return known.exitCode
}

function ourFault(error: unknown): BookError {
  const said = error instanceof Error ? `${error.name}: ${error.message.trim()}` : String(error)
  return new BookError(finding('build/our-fault', { problem: said.split('\n', 1)[0]! }), ExitCode.ourFault)
}

/** A command's room is loaded when it is asked for: `--help` needs no typesetting. */
async function carryOut(command: Command, terminal: Terminal): Promise<ExitCode> {
  const { usage } = terminalWords(terminal.language)
  switch (command.name) {
    case 'build':
      return (await import('./commands/build.js')).build(command, terminal)
    case 'proof':
      return (await import('./commands/proof.js')).proof(command, terminal)
    case 'mend':
      return (await import('./commands/mend.js')).mend(command, terminal)
    case 'impose':
      return (await import('./commands/impose.js')).impose(command, terminal)
    case 'init':
      return (await import('./commands/init.js')).init(command, terminal)
    case 'doctor':
      return (await import('./commands/doctor.js')).doctor(command, terminal)
    case 'cache':
      return (await import('./commands/cache.js')).cache(command, terminal)
    case 'version':
      terminal.answer(packageVersion())
      return ExitCode.done
    case 'help':
      terminal.answer(usage.trimEnd())
      return ExitCode.done
    case 'nothing':
      terminal.say(usage.trimEnd())
      return ExitCode.usage
  }
}

function packageVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
