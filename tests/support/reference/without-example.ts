/** Findings that no small example brings about, each with the reason. */
import type { FindingId } from '../../../src/model/finding-ids.js'

export interface Reason {
  readonly ids: readonly FindingId[]
  readonly en: string
  readonly zh: string
}

export const WITHOUT_EXAMPLE: readonly Reason[] = [
  {
    ids: [
      'layout/text-differs',
      'layout/substituted-glyph',
      'layout/fallback-glyph',
      'layout/overlap',
      'layout/toc-number',
      'layout/running-head',
      'layout/broken-reference',
      'layout/note-elsewhere',
      'layout/unexpected-blank',
      'layout/short-last-page',
      'layout/stranded-heading',
      'layout/orphan',
      'layout/widow',
      'layout/runt',
      'layout/kinsoku',
      'layout/split-dash',
      'layout/split-number',
      'layout/split-name',
      'layout/loose-line',
      'layout/tight-line',
      'layout/off-grid',
    ],
    en: 'A proof looks for it on the laid-out pages, where our own layout seldom brings it about; [the rules](proof-rules.md) show what is meant.',
    zh: '校样在排好的页面上查，我们自己的排版很少引出它；是什么样子，见[校样的规则](proof-rules.zh-CN.md)。',
  },
  {
    ids: ['build/text-added', 'build/text-moved', 'build/our-fault', 'layout/missing-glyph', 'layout/stuck'],
    en: 'A net under our own work: no manuscript is known that brings it about.',
    zh: '这是防我们自己出错的最后一道检查，还没有哪份稿件引出过它。',
  },
  {
    ids: [
      'print/image-not-grey',
      'print/page-count',
      'print/unreadable-page',
      'print/type3-font',
      'print/font-not-embedded',
      'print/font-without-characters',
      'print/font-not-truetype',
      'print/font-not-subset',
      'print/font-twice',
      'print/wrong-box',
      'print/no-bleed',
      'print/colour-left',
      'print/extra-ink',
      'print/rich-black',
    ],
    en: 'Preflight looks at the finished file as a press would. A file that has this fault has to be made by hand; the tests of preflight do.',
    zh: '印前检查像印厂那样看做好的文件。有这种毛病的文件只能专门造出来，印前检查的测试里就是这样做的。',
  },
  {
    ids: [
      'epub/picture-damaged',
      'epub/picture-cut-off',
      'epub/picture-moving',
      'epub/picture-inks',
      'epub/picture-heavy',
    ],
    en: 'A picture with this fault is no text that could be shown here; the tests of pictures make one.',
    zh: '有这种毛病的图片不是文字，没法写在这里；图片的测试里专门造了一张。',
  },
  {
    ids: ['build/interrupted'],
    en: 'Comes when a running build is stopped with Ctrl-C.',
    zh: '制作途中按 Ctrl-C 时出现。',
  },
  {
    ids: ['browser/not-found', 'browser/crashed', 'fonts/broken-install'],
    en: 'Comes of a machine without a browser or memory, or of an installation that lost a part.',
    zh: '机器上没有浏览器、内存不够，或者安装的文件缺了一部分时出现。',
  },
  {
    ids: ['epub/too-large-to-mail', 'epub/too-large-to-send'],
    en: 'Comes of an e-book of that size, which is no small example.',
    zh: '电子书到了那么大才出现，小例子引不出来。',
  },
  {
    ids: ['cli/changed-meanwhile', 'cli/cannot-mend'],
    en: 'Comes of a manuscript that another program saves while `banxin mend` works, or of one that may not be written.',
    zh: '`banxin mend` 运行期间，原稿被别的程序存了一次，或者原稿不许改写时出现。',
  },
  {
    ids: ['cli/disk-full', 'cli/file-in-use'],
    en: 'Comes of a full disk, or on Windows of a result that another program shows.',
    zh: '磁盘满了，或者在 Windows 上成品正被别的程序打开时出现。',
  },
  {
    ids: [
      'doctor/old-node',
      'doctor/browser',
      'doctor/packed-browser',
      'doctor/no-font',
      'doctor/language-fonts',
      'doctor/temp-full',
      'doctor/java',
      'doctor/epubcheck',
      'doctor/no-epubcheck',
      'doctor/no-answer',
    ],
    en: '`banxin doctor` says it, or not, by what is on the machine.',
    zh: '`banxin doctor` 看这台机器上有什么，才说不说这一条。',
  },
]
