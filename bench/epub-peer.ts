/**
 * The e-book of epub-gen-memory as its readme makes it: chapters of HTML in, nothing changed. `node epub-peer.js FOLDER FILE.epub`
 * takes the chapters of the book in FOLDER as markdown-it renders them.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EPub } from 'epub-gen-memory'
import MarkdownIt from 'markdown-it'

const [folder, file] = process.argv.slice(2)
if (folder === undefined || file === undefined) throw new Error('usage: epub-peer FOLDER FILE.epub')
const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
const markdown = new MarkdownIt()
const chapters = await Promise.all(
  names.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8')
    return { title: name, content: markdown.render(text) }
  }),
)
const book = new EPub({ title: '小水站的账本全编', lang: 'zh-CN', description: '小水站', tocTitle: '目录' }, chapters)
await writeFile(file, await book.genEpub())
