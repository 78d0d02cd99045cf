/** The codecs as WebAssembly: compiled once. All are plain builds without threads and SIMD, so they give the same bytes on every machine. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const compiled = new Map<string, Promise<WebAssembly.Module>>()
const require = createRequire(import.meta.url)

/** For the keys of what is cached: another build of a codec may give other bytes. */
export async function wasmIdentity(files: readonly string[]): Promise<string> {
  const digest = createHash('sha256')
  for (const file of files) digest.update(await readFile(require.resolve(file)))
  return digest.digest('hex')
}

/** `file`: a WASM file of an npm package, as a module specifier. */
export function wasmOf(file: string): Promise<WebAssembly.Module> {
  const compiling = compiled.get(file) ?? compile(file)
  compiled.set(file, compiling)
  return compiling
}

const compile = async (file: string): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await readFile(require.resolve(file)))

/**
 * What an Emscripten codec is started with: a machine for each picture, for what it needs for a large one it would keep. Its complaints
 * are told as our own findings.
 */
export async function emscriptenMachine(file: string) {
  const module = await wasmOf(file)
  return {
    noInitialRun: true,
    printErr: () => {},
    instantiateWasm(imports: WebAssembly.Imports, start: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports)
      start(instance)
      return instance.exports
    },
  }
}
