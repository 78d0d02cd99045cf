/** 关于 book.yaml 和书稿文件的提示。 */
import type { FindingWordsOf } from '../catalogue.js'

export const manuscript: FindingWordsOf<'config' | 'sources'> = {
  'config/unknown-key': {
    message: '不认识的键“{key}”。这里可以用：{allowed}。',
    hint: '是不是想写“{nearest}”？',
  },
  'config/invalid-value': { message: '“{key}”的值 {value} 不能用。' },
  'config/not-yaml': {
    message: '这里不合 YAML 的写法：{problem}',
    hint: '常见原因：冒号后面少了空格，缩进没有对齐，或者文字里有冒号、# 而没有加引号。',
  },
  'config/duplicate-key': { message: '键“{key}”写了两次。', hint: '只留一个。' },
  'config/tab': { message: '缩进里有制表符（Tab）。', hint: 'YAML 只能用空格缩进，请换成空格。' },
  'config/colon-in-text': {
    message: '一行里有两个冒号，分不清哪里是值。',
    hint: '值里有冒号时要加引号：title: "海上: 一年"',
  },
  'config/not-closed': { message: '这里少了一个配对的引号或括号。', hint: '补上后半个。' },
  'config/root-not-mapping': {
    message: '配置应当是“键: 值”的形式，这里读到的却是{found}。',
    hint: '例如第一行写：title: 港口札记',
  },
  'config/too-many-aliases': {
    message: '引用（*名字）展开后过大，不予读取。',
    hint: '请直接写出内容，不要用引用。',
  },
  'config/unknown-rule': {
    message: '校样没有“{key}”这条规则。',
    hint: '是不是“{nearest}”？',
  },
  'config/not-one-of': {
    message: '“{key}”不能是 {value}，可以是：{allowed}。',
    hint: '是不是想写“{nearest}”？',
  },
  'config/not-text': { message: '“{key}”应当是一段文字，现在是 {value}。' },
  'config/not-truth': {
    message: '“{key}”应当是 true 或 false，现在是 {value}。',
    hint: '要就写 true，不要就写 false，都不加引号。',
  },
  'config/not-number': {
    message: '“{key}”应当是一个数字，现在是 {value}。',
    hint: '只写数字，不写单位，也不加引号。',
  },
  'config/not-list': {
    message: '“{key}”应当是一个列表，现在是 {value}。',
    hint: '写成 [甲, 乙]，或者每项一行，以“- ”开头。',
  },
  'config/not-mapping': { message: '“{key}”下面应当是缩进的“键: 值”，现在是 {value}。' },
  'config/out-of-range': { message: '“{key}”是 {value}，应当在 {min} 到 {max} 之间。' },
  'config/empty-value': { message: '“{key}”没有写值。', hint: '写上值，或者删去这一行。' },
  'config/wrong-count': {
    message: '“{key}”应当是 {count} 个值，现在是 {value}。',
    hint: '{count} 个都写在方括号里，用逗号隔开。',
  },
  'config/missing-key': { message: '“{parent}”里缺少“{key}”。' },
  'config/bad-date': { message: '“{value}”不是有效的日期。', hint: '写成 2026-05-01，也可以只写 2026-05 或 2026。' },
  'config/qr-too-long': {
    message: '二维码的内容太长，印出来不好扫：共 {bytes} 字节，最多 {limit} 字节（一个汉字算三字节）。',
    hint: '请换一个短网址，或者把文字写到 backCover.text 里。',
  },
  'config/bad-isbn': {
    message: '“{value}”不是有效的书号（ISBN）：位数或校验码不对。',
    hint: '按前面的数字算，最后一位应是 {check}。请核对书号。',
  },
  'config/bad-issn': {
    message: '“{value}”不是有效的刊号（ISSN）：位数或校验码不对。',
    hint: '按前面的数字算，最后一位应是 {check}。请核对刊号。',
  },
  'config/bad-cn': {
    message: '“{value}”不是国内统一连续出版物号（CN）。',
    hint: '写成两位数字、短横、四位数字，期刊再加斜线和分类号，例如 11-1234/G2。',
  },
  'config/other-profile': {
    message: '“{key}”下面的内容属于 profile: {key}，而这本书的 profile 是 {profile}。',
    hint: '请写 profile: {key}，或者删去这一段；不然其中的内容哪里也不会出现。',
  },
  'config/bad-lang': { message: '“{value}”不是语言代码。', hint: '例如 zh-CN、zh-Hant、ja、ko、en。' },
  'config/bad-path': {
    message: '“{key}”的路径“{value}”不能用。',
    hint: '写相对于 book.yaml 所在文件夹的路径，用 / 分隔，不能以 / 开头，也不能用 .. 走到文件夹外面。',
  },
  'config/bad-name': {
    message: '“{value}”不能用作成品的文件名。',
    hint: '不要用 / \\ : * ? " < > | 这些符号，不要以点开头，最多 70 字。',
  },
  'config/plate-name': {
    message: '“{value}”不能用作专色的名字：它指的是印刷机本来就有的色版。',
    hint: '请写印厂对这个专色的叫法，如 PANTONE 185 C、专红。',
  },
  'config/chapters-not-here': {
    message: '单个文件开头不能写“chapters”。',
    hint: '几个文件合成一本书时，请在文件夹里写 book.yaml。',
  },
  'config/unknown-trim-size': {
    message: '不认识的开本“{value}”。可以用：{allowed}。',
    hint: '是不是想写“{nearest}”？也可以用 width 和 height 写出毫米数。',
  },
  'config/chapter-order': {
    message:
      '序言（preface）要在各章之前，附录（appendix）和后记（afterword）要在各章之后；这一项（{kind}）的位置不对。',
    hint: '把这一行挪到该在的地方：列表的顺序就是书中的顺序。',
  },
  'config/chapter-item': {
    message:
      'chapters 的一项是一个文件，或者写 part 和 chapters（一编和它的各章），或者写 preface、appendix、afterword 之一。',
    hint: '例如“- appendix: a.md”，或者“- part: 上编”，下一行写“chapters: [01.md]”。',
  },
  'config/no-chapters': {
    message: 'chapters 里没有正文：只有序言、附录、后记不成一本书。',
    hint: '在序言后面写上正文的文件，例如“- 01.md”。',
  },
  'config/number-pattern': {
    message: '“{value}”不是一种编号的写法。',
    hint: '写一个带一个数字的样子：第一章、第1章、一、、1.、1.1、附录A；不编号写 none。',
  },
  'config/trim-twice': {
    message: '开本写了两次：trim 和 width、height 不能同时用。',
    hint: '留下其中一种。',
  },
  'config/too-wide': {
    message:
      '版心放不下：每行 {charsPerLine} 字、{fontSizePt} 磅，连同左右白边要 {neededMm} 毫米，纸宽只有 {trimMm} 毫米。',
    hint: '减少每行字数（最多 {mostChars}），缩小字号或白边，或者换大一点的开本。',
  },
  'config/too-tall': {
    message:
      '版心放不下：每页 {linesPerPage} 行、行距 {leadingPt} 磅，连同天头地脚要 {neededMm} 毫米，纸高只有 {trimMm} 毫米。',
    hint: '减少每页行数（最多 {mostLines}），缩小行距或白边，或者换大一点的开本。',
  },
  'config/ignored-key': {
    message: '文件开头的“{key}”没有采用。',
    hint: '全书的设置请写在同一文件夹的 book.yaml 里。',
  },
  'sources/not-found': { message: '找不到“{path}”。', hint: '是不是“{nearest}”？' },
  'sources/outside-root': {
    message: '“{path}”在书的文件夹之外，不予读取。',
    hint: '请把文件放进书的文件夹（{root}），不要用指到外面的链接。',
  },
  'sources/not-a-file': { message: '“{path}”是文件夹，这里要的是一个文件。' },
  'sources/not-a-folder': { message: '“{path}”不是文件夹，这里要的是一个文件夹。' },
  'sources/unsupported-file': {
    message: '“{path}”不是可以读的稿件。',
    hint: '稿件应是 .md、.markdown 或 .txt 文件，或者放着这些文件的文件夹。',
  },
  'sources/no-markdown': {
    message: '文件夹“{path}”里没有 Markdown 文件。',
    hint: '放进 .md 文件，或者在命令里写出稿件的路径。',
  },
  'sources/unreadable': { message: '读不了“{path}”：{problem}', hint: '请检查文件是否允许读取。' },
  'sources/empty': { message: '“{path}”是空的。', hint: '写进正文，或者把它移出书的文件夹。' },
  'sources/too-large': {
    message: '“{path}”有 {sizeMb} MB，超过了 {limitMb} MB 的上限。',
    hint: '请把它分成几个文件。',
  },
  'sources/binary': {
    message: '“{path}”里有空字符（NUL），不是文本文件。',
    hint: '如果是 Word 等软件的文件，请先另存为纯文本（UTF-8）。',
  },
  'sources/control-character': {
    message: '“{path}”的这里有一个不能显示的控制字符（{character}）。',
    hint: '请在编辑器里删去它；它往往来自粘贴或识别软件。',
  },
  'sources/too-many-files': {
    message: '文件夹“{path}”里的 Markdown 文件超过 {limit} 个，不像一本书。',
    hint: '请写出稿件的文件或文件夹，或者用 book.yaml 的 chapters 列出章节。',
  },
  'sources/misnamed-config': { message: '“{path}”的文件名应当是“{name}”。', hint: '请改名后再运行。' },
  'sources/utf-16': { message: '“{path}”的编码是 {encoding}。', hint: '请另存为 UTF-8 编码。' },
  'sources/gb18030': {
    message: '“{path}”不是 UTF-8 编码，看来是 GB18030（GBK）。',
    hint: '请用编辑器打开，另存为 UTF-8 编码。',
  },
  'sources/not-utf-8': {
    message: '“{path}”的这里不是有效的 UTF-8（字节 {byte}）。',
    hint: '文件可能损坏，或者用了别的编码。请另存为 UTF-8 编码。',
  },
  'sources/image-not-found': { message: '找不到图片“{path}”。', hint: '是不是“{nearest}”？注意大小写也要一致。' },
  'sources/image-type': {
    message: '“{path}”的内容不是可用的图片。',
    hint: '可以用 PNG、JPEG、GIF、WebP 和 SVG。只改扩展名没有用，请另存为其中一种。',
  },
  'sources/image-broken': { message: '图片“{path}”损坏，读不出尺寸。', hint: '请重新导出这张图片。' },
  'sources/image-too-large': {
    message: '图片“{path}”有 {sizeMb} MB，超过了 {limitMb} MB 的上限。',
    hint: '请缩小后再用。',
  },
  'sources/image-bomb': {
    message: '图片“{path}”的尺寸是 {width} × {height}（{megapixels} 百万像素），超过了 {limit} 百万像素的上限。',
    hint: '请缩小后再用。',
  },
  'sources/svg-unsafe': {
    message: 'SVG 图片“{path}”里有不允许的内容：{what}。',
    hint: '请在绘图软件里另存为“纯 SVG”，去掉脚本和外部引用，或者改用 PNG。',
  },
  'sources/svg-text': {
    message: 'SVG 图片“{path}”里有文字（“{text}”），用的是这台电脑上的字体，不是书的字体。',
    hint: '请在绘图软件里把文字转为路径（转曲）；不然换一台电脑就会变样。',
  },
}
