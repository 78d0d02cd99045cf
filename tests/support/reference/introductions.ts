/** What the pages of the reference say before the ids of a group, and of each exit code. */

type Both = { readonly en: string; readonly zh: string }

/** By the part of an id before its stroke, in the order of the page. */
export const GROUPS: Readonly<Record<string, Both>> = {
  config: {
    en: '`book.yaml`, or the front matter of a single file, says something that cannot be meant. Nothing is guessed: the line is named, and the nearest name that exists.',
    zh: '`book.yaml`，或者单个文件开头的那一段，写得不对。程序不猜意思，只指出在哪一行，并给出最接近的写法。',
  },
  sources: {
    en: 'The files of the book: one is missing, is something else than its name says, or lies outside the folder of the book. Only UTF-8 is read, for a guess at an encoding would print wrong characters without a word.',
    zh: '书的文件：找不到，和名字不符，或者在书的文件夹以外。文字只认 UTF-8，因为猜编码会不声不响地印错字。',
  },
  parse: {
    en: 'What the text of the manuscript says in Markdown. Errors are links and images that would be broken in the book; warnings are marks that are printed as they stand or left out; notes tell what was recognised in a text without marks (`inferred-…`), for you to see whether it is right.',
    zh: '原稿里用 Markdown 写的内容。错误是到书里会断掉的链接和图片；警告是照原样印出来或者略去的标记；说明是从没有标记的文字里认出了什么（`inferred-…`），请看认得对不对。',
  },
  text: {
    en: 'What `banxin proof` says of the text: [the proof](proof.md) tells how to work with it, and [the rules](proof-rules.md) what each looks for and lets pass.',
    zh: '`banxin proof` 对文字说的话：怎么用见[校样](proof.zh-CN.md)，每条规则查什么、放过什么见[校样的规则](proof-rules.zh-CN.md)。',
  },
  proof: {
    en: 'What `banxin proof` says of itself.',
    zh: '`banxin proof` 说自己的事。',
  },
  compose: {
    en: 'The templates of the book ([how they are written](templates.md)), and characters that no edition can carry.',
    zh: '书里自带的模板（[怎么写](templates.zh-CN.md)），以及哪种成品都收不了的字符。',
  },
  fonts: {
    en: 'Characters that no font has would print as empty boxes, and some kinds of font files make a PDF from which text cannot be copied.',
    zh: '哪个字体都没有的字会印成空框；有几种字体文件做出来的 PDF 不能正确复制文字。',
  },
  browser: {
    en: 'Pages are set by Chromium, Chrome or Edge, which must be on the machine.',
    zh: '排版要用 Chromium、Chrome 或 Edge，机器上得有一个。',
  },
  layout: {
    en: 'What was set on pages does not fit there, or would not print as it should.',
    zh: '排到页面上的内容放不下，或者印出来会走样。',
  },
  print: {
    en: 'The print PDF: what was asked for of inks, profiles and standards, and what a press would object to. Pages are counted from the first of the file.',
    zh: '印刷用的 PDF：油墨、特性文件、标准方面的要求，以及印厂会提出的问题。页数从文件的第一页数起。',
  },
  epub: { en: 'The e-book.', zh: '电子书。' },
  profile: {
    en: 'What publications of the kind named by `profile` usually state, and this one does not yet.',
    zh: '`profile` 所说的那种出版物通常要写、这本还没有写的内容。',
  },
  impose: {
    en: 'Booklets and `banxin impose`. Notes tell how the sheets are to be printed and folded.',
    zh: '小册子和 `banxin impose`。说明讲的是怎样印、怎样折。',
  },
  build: {
    en: 'Every build ends with a check: the text of the manuscript is what stands on the pages and in the e-book. If it is not, nothing is written.',
    zh: '每次制作最后都要核对：原稿的文字与页面上、电子书里的文字一样。不一样，就什么也不写出。',
  },
  cli: { en: 'The command line.', zh: '命令行。' },
  doctor: {
    en: '`banxin doctor` looks at the machine. Notes say that something is well.',
    zh: '`banxin doctor` 检查机器。“说明”表示这一项没有问题。',
  },
}

export const EXIT_CODES: Readonly<Record<number, Both>> = {
  0: { en: 'done; results were written', zh: '做好了，成品已写出' },
  1: { en: 'the book could not be made; the errors say why', zh: '没有做成，原因见所列的错误' },
  2: { en: 'wrong usage of the command, or a mistake in the configuration', zh: '命令用得不对，或者配置有误' },
  3: { en: 'no browser that can set pages', zh: '没有能排版的浏览器' },
  4: { en: 'text would be lost, or pages could not be laid out', zh: '文字会有遗漏，或者页面排不出来' },
  5: {
    en: 'there are warnings, and `--strict` was given; or a proof found something as grave as `--fail-on` says',
    zh: '有警告，又用了 `--strict`；或者校样查出了 `--fail-on` 所说那么重的问题',
  },
  70: { en: 'a fault of ours', zh: '程序自己出了错' },
  130: { en: 'interrupted with Ctrl-C', zh: '按 Ctrl-C 中断了' },
}
