/** Ctrl-C and its kin: the first asks the work to end, the second ends the program. */
import { BookError, ExitCode, finding } from '../model/finding.js'

/** Time for the browser to close; then the program goes, and the browser with it. */
const GRACE_MS = 5000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The signal that reaches every stage. Its reason is the `BookError` to end with. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(ExitCode.interrupted)
    controller.abort(new BookError(finding('build/interrupted'), ExitCode.interrupted))
    setTimeout(() => process.exit(ExitCode.interrupted), GRACE_MS).unref()
  }
  for (const signal of SIGNALS) process.on(signal, interrupt)
  return controller.signal
}
