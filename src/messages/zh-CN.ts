/** 各种提示的中文措辞。读者是编辑，不是程序员：先说看到了什么，再说怎么办。 */
import type { FindingWords } from './catalogue.js'

export const zhCN: FindingWords = {
  // build
  'build/text-lost': {
    message: '成品里少了原稿中的文字：“{text}”。',
    hint: '请把这一段连同版本号报告给我们。',
  },
  'build/text-added': {
    message: '成品里多出了原稿没有的文字：“{text}”。',
    hint: '请把这一段连同版本号报告给我们。',
  },
  'build/text-moved': {
    message: '成品里的文字顺序与原稿不同：“{text}”。',
    hint: '请把这一段连同版本号报告给我们。',
  },
  'build/interrupted': { message: '已中断。没有写出任何文件，上一次的成品保持原样。' },
  'build/our-fault': {
    message: '程序出了意外的错误：{problem}',
    hint: '这是版心的问题，不是稿件的问题。请设环境变量 BANXIN_DEBUG=1 再运行一次，把输出发给我们。',
  },

  // config
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
  'config/not-yet': { message: '“{key}”在这个版本里还不支持。', hint: '请先删去这一行。' },
  'config/not-one-of': {
    message: '“{key}”不能是 {value}，可以是：{allowed}。',
    hint: '是不是想写“{nearest}”？',
  },
  'config/not-text': { message: '“{key}”应当是一段文字，现在是 {value}。' },
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
  'config/missing-key': { message: '“{parent}”里缺少“{key}”。' },
  'config/bad-date': { message: '“{value}”不是有效的日期。', hint: '写成 2026-05-01，也可以只写 2026-05 或 2026。' },
  'config/bad-isbn': {
    message: '“{value}”不是有效的书号（ISBN）：位数或校验码不对。',
    hint: '按前面的数字算，最后一位应是 {check}。请核对书号。',
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
  'config/chapters-not-here': {
    message: '单个文件开头不能写“chapters”。',
    hint: '几个文件合成一本书时，请在文件夹里写 book.yaml。',
  },
  'config/unknown-trim-size': {
    message: '不认识的开本“{value}”。可以用：{allowed}。',
    hint: '是不是想写“{nearest}”？也可以用 width 和 height 写出毫米数。',
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

  // sources
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
  'sources/remote-image': {
    message: '图片“{path}”在网上。制作时不联网。',
    hint: '把图片下载到书的文件夹里，再写它的路径。',
  },
  'sources/svg-unsafe': {
    message: 'SVG 图片“{path}”里有不允许的内容：{what}。',
    hint: '请在绘图软件里另存为“纯 SVG”，去掉脚本和外部引用，或者改用 PNG。',
  },
  'sources/not-a-font': {
    message: '“{path}”不是可用的字体文件。',
    hint: '请用静态的 TrueType 字体（.ttf），不要用可变字体或 .ttc。',
  },

  // parse
  'parse/html-removed': {
    message: '原始 HTML 中的 <{tag}> 连同内容一并去掉了。',
    hint: '书里不放脚本、样式和嵌入的网页；需要的内容请写成正文。',
  },
  'parse/nothing-to-print': { message: '“{path}”里没有可以印的内容。', hint: '写进正文；注释和链接定义不会印出来。' },
  'parse/contents-mark': { message: '“{mark}”不印出来：书有自己的目录。' },
  'parse/comment-unclosed': {
    message: '注释 <!-- 没有结束，会当作正文印出来。',
    hint: '在注释的末尾补上 -->。',
  },
  'parse/too-deep': {
    message: '层层嵌套太深，此处以下按普通文字处理。',
    hint: '减少引用和列表的层数。',
  },
  'parse/container-unclosed': {
    message: '“::: {name}”没有结束。',
    hint: '在这一块的末尾单独写一行 :::。',
  },
  'parse/container-unknown': {
    message: '不认识“::: {name}”，按普通的一块处理。',
    hint: '可用：{known}。',
  },
  'parse/note-unused': {
    message: '注释 [^{label}] 没有被正文引用，留在原处作为一段文字。',
    hint: '在正文中写上 [^{label}]，或删去这条注释。',
  },
  'parse/note-undefined': {
    message: '找不到注释 [^{label}] 的内容，按文字原样保留。',
    hint: '补上一行“[^{label}]: 注释内容”。',
  },
  'parse/note-defined-twice': {
    message: '注释 [^{label}] 写了两次；第一条作注释，这一条留在原处作为一段文字。',
    hint: '给其中一条换个编号。',
  },
  'parse/indented-code': {
    message: '行首有四个以上的空格，这一段按代码处理。',
    hint: '如果是正文，请删去行首的空格。',
  },
  'parse/cells-beyond-head': {
    message: '表格这一行有 {cells} 格，比表头的 {columns} 格多；多出的格子保留，表格加宽。',
    hint: '给表头补上格子，或合并这一行的格子。',
  },
  'parse/remote-image': {
    message: '图片在网上：{target}。制作时不连接网络。',
    hint: '把图片存到稿件旁边，再写它的文件名。',
  },
  'parse/embedded-image': {
    message: '图片写成了数据（{target}…），书稿不接受这种写法。',
    hint: '把图片存成文件放在稿件旁边，再写它的文件名。',
  },
  'parse/image-outside-root': {
    message: '图片不在书稿的文件夹里：{target}。',
    hint: '把图片移到书稿的文件夹里。',
  },
  'parse/image-without-path': {
    message: '图片没有写文件名。',
    hint: '在圆括号里写上图片的文件名。',
  },
  'parse/unsafe-link': {
    message: '链接用了不允许的“{scheme}:”：{target}。链接已去掉，文字保留。',
    hint: '只能链接到 http、https、mailto 或本书中的标题。',
  },
  'parse/bad-url': {
    message: '网址写错了：{target}。',
    hint: '检查网址的写法。',
  },
  'parse/broken-link': {
    message: '链接“{target}”在本书里找不到去处。',
    hint: '最接近的是“{nearest}”。',
  },
  'parse/missing-chapter': {
    message: '链接指向“{target}”，书里没有这一章。',
    hint: '把它列进 book.yaml 的 chapters；不收进书里的，请写完整的网址，或者只留文字。',
  },
  'parse/link-leaves-book': {
    message: '链接“{target}”指向书外的文件，读者手里没有它；文字保留，链接去掉。',
    hint: '要让读者找得到，请写完整的网址（https://…）。',
  },
  'parse/duplicate-id': {
    message: '标识 {id} 用了两次。',
    hint: '给其中一处换个标识。',
  },
  'parse/inferred-paragraph': { message: '行首有空格，当作新的一段：“{text}”。' },
  'parse/inferred-line-paragraphs': { message: '这个纯文本文件一行就是一段，每行都当作一段。' },
  'parse/inferred-lines': { message: '“{text}……”这几行不连排，各占一行（{lines} 行）。' },
  'parse/inferred-contributor': { message: '“{text}”当作供稿单位的标题。' },
  'parse/inferred-heading': { message: '“{text}”当作标题。' },
  'parse/inferred-numbered-heading': { message: '“{text}”当作小标题。' },
  'parse/inferred-headline': { message: '“{text}”当作分两行的标题。' },
  'parse/inferred-label': { message: '“{text}”当作编者按的标签。' },
  'parse/inferred-join': { message: '被切断的段落已接排：“{text}”。' },

  // cli
  'cli/unknown-command': { message: '没有“{command}”这个命令。可以用：{allowed}。', hint: '是不是想写“{nearest}”？' },
  'cli/unknown-option': { message: '没有“{option}”这个选项。', hint: '是不是想写“{nearest}”？' },
  'cli/unwanted-value': { message: '选项“{option}”后面不带值。' },
  'cli/missing-value': { message: '选项“{option}”后面要有一个值。' },
  'cli/bad-value': { message: '“{option}”不能是“{value}”，可以是：{allowed}。' },
  'cli/not-yet': { message: '“{name}”在这个版本里还没有。' },
  'cli/unwanted-argument': { message: '多了“{argument}”。', hint: '用 banxin --help 看用法。' },
  'cli/out-not-folder': { message: '“{path}”是文件，不能当作放成品的文件夹。', hint: '用 -o 写出另一个文件夹。' },
  'cli/cannot-write': {
    message: '写不进“{path}”：{problem}',
    hint: '请检查文件夹是否允许写入，或者用 -o 换一个文件夹。',
  },
  'cli/disk-full': { message: '磁盘已满，写不下“{path}”。', hint: '腾出空间后再试。上一次的成品保持原样。' },
  'cli/file-in-use': {
    message: '“{path}”正被别的程序打开，不能替换。',
    hint: '请关掉正在看这个文件的程序，再运行一次。',
  },

  // compose, epub
  'compose/template-error': {
    message: '模板 {file} 第 {line} 行有错：{problem}',
    hint: '这里可以用：{allowed}',
  },
  'compose/forbidden-character': {
    message: '文字里有成品不能收的控制字符（{code}），已换成“�”。',
    hint: '请在原稿里删去这个看不见的字符。',
  },
  'epub/missing-alternative': {
    message: '图片 {image} 没有替代文字，听书的读者不知道它画的是什么。',
    hint: '在方括号里写一句说明：![说明]({image})',
  },
  'epub/dropped-attribute': {
    message: '“{document}”里的 {attribute}="{value}" 电子书不认，已略去；文字不受影响。',
  },
  'epub/markup-broken': {
    message: '电子书的“{document}”标记不完整：{problem}',
    hint: '如果书里自带模板，请检查模板中的标签是否成对。',
  },

  // fonts
  'fonts/missing-glyph': {
    message: '没有一个字体有“{character}”（{codePoint}）这个字，印出来会是空框。',
    hint: '请核对原稿；字没有错的话，把有这个字的字体文件放进书的文件夹，写在 book.yaml 的 typography.fonts.fallback 里。',
  },
  'fonts/package-missing': {
    message: '这种语言的字体还没有安装，有 {count} 个字印不出来：{characters}……',
    hint: '请运行：npm install {packages}',
  },
  'fonts/other-shapes': {
    message: '这种语言的字体还没有安装，暂用简体中文的字形。',
    hint: '要用本地的字形，请运行：npm install {packages}',
  },
  'fonts/not-truetype': {
    message: '字体“{file}”是 OpenType/CFF 轮廓，印出来的 PDF 不能正确复制文字。',
    hint: '请换用同一字体的 TrueType（.ttf）版本。',
  },
  'fonts/variable': {
    message: '字体“{file}”是可变字体，印出来的 PDF 不能正确复制文字。',
    hint: '请换用固定字重的 TrueType（.ttf）版本，通常在字体包的 static 文件夹里。',
  },
  'fonts/collection': {
    message: '“{file}”是字体合集（.ttc），里面有几个字体，不知道该用哪一个。',
    hint: '请取出其中需要的一个，存为 .ttf。',
  },
  'fonts/damaged': {
    message: '“{file}”不是能用的字体文件，或者已经损坏。',
    hint: '请重新下载；可用 .ttf、.woff 或 .woff2。',
  },
  'fonts/broken-install': {
    message: '程序自带的字体包 {package} 不见了。',
    hint: '请重新安装：npm install，或在程序的文件夹里运行 npm ci。',
  },

  // browser, layout
  'browser/not-found': {
    message: '这台机器上没有找到可以排版的浏览器（Chromium、Chrome 或 Edge）。',
    hint: '请安装 Google Chrome，或运行 npm install puppeteer；也可以用 --browser 指明浏览器的位置。',
  },
  'browser/path-not-found': {
    message: '指定的浏览器不存在：{path}',
    hint: '请检查 --browser、BANXIN_BROWSER 或 PUPPETEER_EXECUTABLE_PATH 里的路径；不指定时会自动寻找。',
  },
  'browser/not-started': {
    message: '浏览器无法启动：{path}（{reason}）',
    hint: '请确认它是 Chromium、Chrome 或 Edge，并且可以单独打开；或者用 --browser 换一个。',
  },
  'browser/crashed': {
    message: '排版时浏览器两次意外退出（{reason}）。',
    hint: '请关掉一些占内存的程序再试，或者用 --jobs 1。',
  },
  'layout/stuck': {
    message: '排版停在这里，排不下去了（{flow}）。',
    hint: '请看看这里有没有特别长的表格、图片或没有空格的长串，把它拆小或去掉。',
  },
  'layout/cut-off': {
    message: '这里的内容超出了页面，会被裁掉（横向超出 {inlinePt} 磅，纵向超出 {blockPt} 磅）。',
    hint: '请把表格、图片或长串改小、拆开，再排一次。',
  },
  'layout/outside-type-area': {
    message: '这里的内容伸出了版心（横向 {inlinePt} 磅，纵向 {blockPt} 磅）。',
    hint: '请把表格、图片或长串改小，或者拆开。',
  },

  // impose
  'impose/no-file': { message: '没有写出要拼版的 PDF。', hint: 'banxin impose 文件.pdf' },
  'impose/not-a-pdf': { message: '这不是 PDF 文件。', hint: '请指明一个 PDF；稿件先用 banxin build 做成 PDF。' },
  'impose/encrypted': {
    message: '这个 PDF 有密码保护，不能拼版。',
    hint: '如果有权修改，请在原来的软件里打开，去掉保护后另存一份。',
  },
  'impose/damaged': { message: '这个 PDF 已经损坏，读不出来。', hint: '请在原来的软件里重新导出。' },
  'impose/damaged-page': {
    message: '这个 PDF 的第 {number} 页已经损坏，读不出来。',
    hint: '请在原来的软件里重新导出。',
  },
  'impose/no-pages': { message: '这个 PDF 里一页也没有。' },
  'impose/mixed-sizes': {
    message: '各页大小不一：第 1 页是 {size} 毫米，第 {number} 页是 {other} 毫米（共 {count} 页不同）。',
    hint: '请把各页改成一样大，或者按大小分成几个文件，分别拼版。',
  },
  'impose/does-not-fit': {
    message: '每页 {page} 毫米，拼起来要 {needed} 毫米，而 {sheet} 纸是 {sheetSize} 毫米。页面不会缩小。',
    hint: '请换大一些的纸，例如 {fitting}。',
  },
  'impose/no-sheet': {
    message: '每页 {page} 毫米，要 {needed} 毫米的纸，没有这么大的规格。',
    hint: '请先把页面改小，或者不留订口。',
  },
  'impose/bad-signature': {
    message: '一帖不能是 {value} 页，折不出来。',
    hint: '请写 4 到 128 之间的 4 的倍数，常用 16。',
  },
  'impose/unknown-sheet': { message: '没有“{value}”这种纸。可以用：{allowed}。', hint: '是不是想写“{nearest}”？' },
  'impose/onto-itself': { message: '成品会盖掉用来拼版的“{path}”。', hint: '请用 -o 另起一个名字。' },
  'impose/no-room-for-marks': {
    message: '{sheet} 纸在页面以外没有地方放全部标记。',
    hint: '请换大一些的纸，例如 {fitting}。',
  },
  'impose/annotations': {
    message: '有 {count} 页（最前面的是第 {first} 页）上面有表单、图章或批注，没有拼进去。',
    hint: '如果要印出来，请先把这个文件“打印”成新的 PDF。',
  },
  'impose/flip-short-edge': { message: '{sheet} 纸 {sheets} 张：双面打印，不缩放，沿短边翻转。' },
  'impose/flip-long-edge': { message: '{sheet} 纸 {sheets} 张：双面打印，不缩放，沿长边翻转。' },
  'impose/blanks-last': { message: '最后补了 {count} 个空白页。' },
  'impose/blanks-before-cover': { message: '末页（封底）前面补了 {count} 个空白页。' },
  'impose/cut-and-stack': { message: '印好后整叠从中间横着裁开，上半叠放在下半叠上面，再折。' },
  'impose/signatures': { message: '共 {count} 帖，每帖 {pages} 页，最后一帖 {last} 页：逐帖折好，再按顺序配页。' },
}
