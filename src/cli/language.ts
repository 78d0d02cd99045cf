/** In which language the terminal speaks. */
import type { Language } from '../messages/catalogue.js'

/** Asked for by `--lang`; else what the environment says; else what the system says. */
export function interfaceLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  systemLocale: string,
): Language {
  // POSIX: the first of them that is set and not empty decides.
  const said = asked ?? [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value)
  return /^zh/i.test(said ?? systemLocale) ? 'zh-CN' : 'en'
}

/** The value of `--lang` before the arguments are checked, so that a complaint about them is in the right language. */
export function askedLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  return at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1])
}
