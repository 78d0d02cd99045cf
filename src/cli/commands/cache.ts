/** `banxin cache`: where the cache is, how large it is, and emptying it. */
import { terminalWords } from '../../messages/terminal.js'
import { ExitCode } from '../../model/finding.js'
import type { CacheCommand } from '../arguments.js'
import { cacheFolder, openDiskCache } from '../disk-cache.js'
import { fileSize } from '../summary.js'
import type { Terminal } from '../terminal.js'

export async function cache({ action }: CacheCommand, terminal: Terminal): Promise<ExitCode> {
  const diskCache = openDiskCache(cacheFolder())
  if (action === 'path') terminal.answer(diskCache.folder)
  if (action === 'size') terminal.answer(fileSize(await diskCache.size()))
  if (action === 'clear') {
    await diskCache.clear()
    terminal.say(terminalWords(terminal.language).cacheCleared)
  }
  return ExitCode.done
}
