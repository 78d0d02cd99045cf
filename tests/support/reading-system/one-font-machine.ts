/** A machine that has one font, and that of Latin letters: what is drawn in Chinese comes out of the book. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Machine {
  readonly environment: Readonly<Record<string, string>>
  leave(): Promise<void>
}

/**
 * What the browser's process is told (fontconfig, so on Linux; elsewhere the machine's own fonts stay). Without a single font Chromium refuses
 * those of books too.
 */
export async function oneFontMachine(): Promise<Machine> {
  const folder = await mkdtemp(join(tmpdir(), 'banxin-one-font-'))
  const file = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/inconsolata/400Regular/Inconsolata_400Regular.ttf',
  )
  const configuration = join(folder, 'fonts.conf')
  await writeFile(
    configuration,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${dirname(file)}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>
`,
  )
  return {
    environment: { FONTCONFIG_FILE: configuration },
    leave: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}
