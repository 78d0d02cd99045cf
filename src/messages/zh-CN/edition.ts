/** 制作过程中的提示。 */
import type { FindingWordsOf } from '../catalogue.js'

export const edition: FindingWordsOf<'build' | 'fonts' | 'compose' | 'epub' | 'browser'> = {
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
  'compose/unknown-template': {
    message: '“{file}”与自带的模板没有一个同名，不起作用。',
    hint: '是不是“{nearest}”？',
  },
  'compose/template-error': {
    message: '模板里不能这样写：{problem}',
    hint: '能怎样写，见 docs/templates.zh-CN.md。',
  },
  'compose/template-unclosed': {
    message: '{opened} 没有结束。',
    hint: '在它结束的地方写 {closing}。',
  },
  'compose/template-name': {
    message: '这里没有“{name}”这个值，有的是：{allowed}。',
    hint: '是不是“{nearest}”？',
  },
  'compose/template-helper': {
    message: '模板不认得“{name}”，只认得 {allowed}，各跟一个值。',
    hint: '是不是“{nearest}”？',
  },
  'compose/template-part': {
    message: '没有“{name}”这个部件。',
    hint: '是不是“{nearest}”？',
  },
  'compose/template-part-elsewhere': {
    message: '“{name}”不能放在这里，这里没有它要用的值：{lacking}。',
    hint: '请放在自带模板放它的地方。',
  },
  'compose/template-braces': {
    message: '{written} 会把标记印成文字，或者把文字当成标记。',
    hint: '请写 {right}。',
  },
  'compose/template-group': {
    message: '“{name}”里有几个值。',
    hint: '请取要用的那个：{allowed}。',
  },
  'compose/template-list': {
    message: '“{name}”是一个列表。',
    hint: '请用 {{#each {name}}} 和 {{/each}} 逐项写出。',
  },
  'compose/template-single': {
    message: '“{name}”不能用 {helper} 展开。',
    hint: '直接写出它，或者用 #if 问它有没有。',
  },
  'compose/template-may-lack': {
    message: '不是每本书都有“{name}”。',
    hint: '请把这里放在 {{#if {name}}} 和 {{/if}} 之间。',
  },
  'compose/template-markup': {
    message: '这个模板做出的标记不完整：{problem}',
    hint: '标签要成对，照 XHTML 的写法：<p>…</p>、<br/>；属性值用双引号；“&”写成 &amp;。',
  },
  'compose/template-lost': {
    message: '模板里少了 {written}：原稿的文字会丢失，或者链接没有去处。',
    hint: '请把 {written} 放在该放的地方。',
  },
  'compose/template-unit': {
    message: '带 {unit} 的元素里只能有 {text}：核对文字有没有遗漏靠的就是它。',
    hint: '请用单独一个带 {unit} 的元素包住 {text}。',
  },
  'compose/template-script': {
    message: '模板里可以写文字和标记，不能写程序：{problem}',
    hint: '请删去。',
  },
  'compose/forbidden-character': {
    message: '文字里有成品不能收的控制字符（{code}），已换成“�”。',
    hint: '请在原稿里删去这个看不见的字符。',
  },
  'epub/missing-alternative': {
    message: '图片 {image} 没有替代文字，听书的读者不知道它画的是什么。',
    hint: '在方括号里写一句说明：![说明]({image})',
  },
  'epub/poor-alternative': {
    message: '图片 {image} 的替代文字是“{alternative}”，听书的读者还是不知道它画的是什么。',
    hint: '在方括号里写一句说明：![说明]({image})',
  },
  'epub/dropped-attribute': {
    message: '“{document}”里的 {attribute}="{value}" 电子书不认，已略去；文字不受影响。',
  },
  'epub/long-block': {
    message: '这一块内容有 {kilobytes} KB，电子书里不能拆开：墨水屏阅读器翻页会很慢，有的打不开。',
    hint: '请在原稿里把它分成几块：长段落、长列表、长表格或长代码分成几个。',
  },
  'epub/cover-drawing': {
    message: '照这个模板画不出封面：{problem}',
    hint: '请只用 SVG 的图形、文字和写在模板里的图片。',
  },
  'epub/picture-damaged': {
    message: '图片 {path} 已损坏，放不进电子书。',
    hint: '请用图片软件打开，重新存一次。',
  },
  'epub/picture-cut-off': {
    message: '图片 {path} 不完整，后面的部分显示不出来或是灰的。',
    hint: '文件没有拷贝完整，请重新取一份。',
  },
  'epub/picture-moving': {
    message: '图片 {path} 是动态 WebP，电子书阅读器不支持。',
    hint: '请存成 GIF，或取其中一帧存成 PNG。',
  },
  'epub/picture-inks': {
    message: '图片 {path} 是印刷用的四色（CMYK）图，在电子书里换成了屏幕颜色，颜色只是相近。',
    hint: '颜色要准的话，请用原来的软件另存一份 RGB 图。',
  },
  'epub/picture-heavy': {
    message: '动图 {path} 有 {sizeMb} MB，阅读器可能卡住或不显示。',
    hint: '请剪短或缩小。',
  },
  'epub/missing-glyph': {
    message: '没有一个字体有“{character}”（{codePoint}）这个字，电子书里要读者的设备有它才显示得出来。',
    hint: '请核对原稿；字没有错的话，把有这个字的字体文件放进书的文件夹，写在 book.yaml 的 typography.fonts.fallback 里。',
  },
  'epub/font-package-missing': {
    message: '没有安装这种语言的字体，电子书里有 {count} 个字只能用读者设备上的字体显示：{characters}…',
    hint: '请运行：npm install {packages}',
  },
  'epub/font-not-embeddable': {
    message: '字体“{file}”的制作者不许把它放进电子书，电子书里改用版心自带的字体。',
    hint: '请换用允许嵌入和截取的字体，例如以 OFL 授权的字体。',
  },
  'epub/kindle-nested-table': {
    message: '表格里套着表格：Kindle 不收，旧阅读器把里外两层一个接一个往下排。',
    hint: '请把里面的表格移到外面，或者改写成列表。',
  },
  'epub/kindle-wide-table': {
    message: '这个表格有 {columns} 列：Kindle 和小屏幕上，超过 {most} 列只能一块一块地看。',
    hint: '可以行列对调，或者拆成两个表；印刷版不受影响。',
  },
  'epub/kindle-formulas': {
    message: '书里有 {count} 个公式：新的 Kindle 能排，旧的 Kindle 和 2012 年以前的阅读器只显示一串字符。',
  },
  'epub/kindle-code-lines': {
    message: '有 {count} 行代码超过 {columns} 列，这里是第一行：小屏幕上要折行。',
    hint: '能断开的地方请自己断开。',
  },
  'epub/kindle-drawings': {
    message: '书里有 {count} 幅矢量图（SVG），这里是第一幅：Kindle 把它变成像素，旧阅读器可能不显示。',
    hint: '要紧的图请换成 PNG，长边 1500 像素以上。',
  },
  'epub/kindle-navigation': {
    message: '电子书的目录有 {depth} 级：Kindle 的菜单只显示两级，目录页上是全的。',
  },
  'epub/sideways-text': {
    message: '有 {count} 段代码或西文，这里是第一段：直排时字母是横躺着的。',
  },
  'epub/too-large-to-mail': {
    message: '电子书有 {megabytes} MB，用邮件发到 Kindle 最多 {limit} MB。',
    hint: '可以从 amazon.com/sendtokindle 送，或者把图片改小：book.yaml 里的 epub.imagePx。',
  },
  'epub/too-large-to-send': {
    message: '电子书有 {megabytes} MB，Send to Kindle 最多收 {limit} MB。',
    hint: '请把图片改小：book.yaml 里的 epub.imagePx。',
  },
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
}
