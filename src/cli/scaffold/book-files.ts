/** The answers about a new book come in; its files go out, made of the texts in `scaffold/`. */
import { readFile } from 'node:fs/promises'
import { stringify } from 'yaml'
import type { Language } from '../../messages/catalogue.js'
import { fillIn } from '../../messages/word-finding.js'
import type { Answers } from './answers.js'

export interface NewFile {
  /** Relative to the book's folder, with forward slashes. */
  readonly path: string
  readonly text: string
  /** Double-clicked on macOS. */
  readonly isProgram: boolean
}

const PACKAGE = new URL('../../../', import.meta.url)
const NO_AUTHORS: Readonly<Record<Language, string>> = {
  'zh-CN': '# authors: [甲, 乙]',
  en: '# authors: [A Name, Another]',
}

export async function bookFiles(
  answers: Answers,
  language: Language,
  withLauncher: boolean,
): Promise<readonly NewFile[]> {
  const own = (name: string) => packaged(`scaffold/${language}/${name}`)
  const launchers = withLauncher
    ? [
        // cmd.exe misreads labels and brackets of a file with bare line feeds.
        file('make-book.bat', (await own('launcher/make-book.bat')).replaceAll('\n', '\r\n')),
        { ...file('make-book.command', await own('launcher/make-book.command')), isProgram: true },
      ]
    : []
  return [
    file(
      'book.yaml',
      bookYaml(await own('book.yaml'), answers, await own(`profiles/${answers.profile}.yaml`), language),
    ),
    // A copy beside book.yaml: found offline, wherever the program is installed.
    file('book.schema.json', await packaged('book.schema.json')),
    file('01-start.md', await own('01-start.md')),
    file('02-more.md', await own('02-more.md')),
    file('images/bridge.svg', await packaged('scaffold/images/bridge.svg')),
    // Under its own name npm would leave it out of the package.
    file('.gitignore', await packaged('scaffold/gitignore')),
    ...launchers,
  ]
}

function bookYaml(template: string, { title, authors, trim }: Answers, profile: string, language: Language): string {
  return fillIn(template, {
    title: scalar(title),
    authors: authors.length === 0 ? NO_AUTHORS[language] : `authors: [${authors.map(scalar).join(', ')}]`,
    profile: `\n${profile}`,
    trim: scalar(trim),
  })
}

/** In quotes where the plain text would be read as something else, also inside a list in brackets. */
function scalar(text: string): string {
  const plain = stringify(text, { lineWidth: 0 }).trimEnd()
  return plain === text && /^[\p{L}\p{N}][\p{L}\p{N} ·《》（）-]*$/u.test(text) ? text : JSON.stringify(text)
}

const file = (path: string, text: string): NewFile => ({ path, text, isProgram: false })

const packaged = async (path: string): Promise<string> =>
  (await readFile(new URL(path, PACKAGE), 'utf8')).replaceAll('\r\n', '\n')
