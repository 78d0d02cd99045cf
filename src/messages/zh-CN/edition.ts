/** 制作过程中的提示。 */
import type { FindingWordsOf } from '../catalogue.js'

export const edition: FindingWordsOf<'build' | 'fonts' | 'compose' | 'layout' | 'epub' | 'browser'> = {
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
}
