/** Runs a program as a child and watches its time and its memory. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Measurement {
  readonly wallMs: number
  /** Highest resident memory, in MB, of the program itself and of the processes below it; null where there is no /proc. */
  readonly peak: { readonly ownMb: number; readonly childrenMb: number } | null
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Shared pages count once for each process that maps them, so the sum over a browser's processes is an upper bound. */
const SAMPLE_EVERY_MS = 50

/** `program`: Node, unless another is named. */
export function measure(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  program = process.execPath,
): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(program, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    const peak = { ownMb: 0, childrenMb: 0 }
    const sampling = setInterval(() => {
      const now = child.pid === undefined ? null : residentMb(child.pid)
      if (now === null) return
      peak.ownMb = Math.max(peak.ownMb, now.ownMb)
      peak.childrenMb = Math.max(peak.childrenMb, now.childrenMb)
    }, SAMPLE_EVERY_MS)
    const heard = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.stderr += text))
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(sampling)
      const wallMs = performance.now() - started
      resolve({ wallMs, peak: process.platform === 'linux' ? peak : null, exitCode: code ?? -1, ...heard })
    })
  })
}

function residentMb(root: number): { ownMb: number; childrenMb: number } | null {
  if (process.platform !== 'linux') return null
  const processes = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? processStatus(name) : []))
  const family = new Set([root])
  // Children may have lower numbers than their parents once numbers wrap round: repeat until nobody is new.
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid)
  }
  const mb = (own: boolean) =>
    processes.reduce((sum, one) => (family.has(one.pid) && (one.pid === root) === own ? sum + one.mb : sum), 0)
  return { ownMb: mb(true), childrenMb: mb(false) }
}

function processStatus(name: string): { pid: number; parent: number; mb: number }[] {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8')
    const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return [{ pid: Number(name), parent: field('PPid'), mb: field('VmRSS') / 1024 }]
  } catch {
    // It ended between the listing and the reading.
    return []
  }
}
