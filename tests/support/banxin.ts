/** The program as a reader of CLI.md calls it. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

export interface Ran {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

const PROGRAM = path.resolve('dist/cli/main.js')

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Called when the program has started. */
  readonly started?: (child: ChildProcess) => void
}

/** Runs `banxin` with these words, in English unless the environment says otherwise. */
export function banxin(args: readonly string[], { cwd, env, started }: RunOptions = {}): Promise<Ran> {
  const environment = { ...process.env, LC_ALL: 'C', NO_COLOR: '1', ...env }
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started?.(child)
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }))
  })
}
