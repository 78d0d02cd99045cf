/** 印刷厂会挑出来的毛病，以及印刷文件的组成。 */
import type { FindingWordsOf } from '../catalogue.js'

export const press: FindingWordsOf<'print'> = {
  'print/images-rgb': {
    message: '彩色图片（{count} 幅）仍是屏幕颜色（RGB），已带上说明颜色的特性文件，由印刷厂转换为四色。',
    hint: '要自己把握颜色，请先用图像软件调好颜色，并请印刷厂出数码样核对。',
  },
  'print/image-not-grey': {
    message: '这一页有一幅图片没能转成灰度：图片文件损坏。它仍是彩色的。',
    hint: '请用图像软件打开它，另存一份，再重新生成。',
  },
  'print/screen-colours': {
    message: '{standard} 是印刷用的标准，而 `colour: {colour}` 是屏幕用的颜色。',
    hint: '请改用 `colour: black`、`spot` 或 `cmyk`；要长期存档，可用 `standard: pdfa-2u`。',
  },
  'print/profile-missing': {
    message: '{standard} 配 `colour: {colour}` 时，需要印刷机的 ICC 特性文件，而书里没有指定。',
    hint: '请向印刷厂索取 ICC 特性文件，放在 book.yaml 旁边，并在 `print` 下写明：`outputProfile: press.icc`。',
  },
  'print/profile-not-icc': {
    message: '“{path}”不是 ICC 特性文件。',
    hint: '这种文件的扩展名一般是 .icc 或 .icm，印刷厂会有合适的。',
  },
  'print/profile-damaged': {
    message: 'ICC 特性文件“{path}”已损坏或不完整。',
    hint: '请重新拷贝或下载；用邮件传送时，最好先压缩成 ZIP。',
  },
  'print/profile-version': {
    message: 'ICC 特性文件“{path}”是 {version} 版，PDF 里只能用第 2 版和第 4 版。',
    hint: '请向印刷厂索取第 2 版或第 4 版的特性文件。',
  },
  'print/profile-class': {
    message: 'ICC 特性文件“{path}”不是印刷机的：它属于显示器、相机、扫描仪，或只用于颜色转换。',
    hint: '请向印刷厂索取他们印刷时用的输出特性文件。',
  },
  'print/profile-space': {
    message: 'ICC 特性文件“{path}”是 {space} 的，与 `colour: {colour}` 不相配。',
    hint: 'black 用 GRAY 或 CMYK 的特性文件，spot 和 cmyk 用 CMYK 的，rgb 用 RGB 的。',
  },
  'print/links-left-out': {
    message: '按 PDF/X-4 的规定，印刷用的 PDF 里去掉了链接，共 {count} 处；文字照印不变。',
  },
  'print/picture-without-words': {
    message: 'PDF 没有标为无障碍（PDF/UA-1）：有 {count} 幅图片没有文字说明。',
    hint: '请在方括号里写明图片画的是什么：![雾中的渡船](ferry.jpg)',
  },
  'print/page-count': { message: 'PDF 有 {pages} 页，而全书应有 {wanted} 页。', hint: '请连同版本号报告给我们。' },
  'print/unreadable-page': {
    message: 'PDF 的第 {page} 页无法完整读出。',
    hint: '如果这一页有插图（SVG），请把它简化；否则请连同版本号报告给我们。',
  },
  'print/type3-font': {
    message: '第 {page} 页“{text}”所用的字体 {font} 是 Type 3 字体，印刷厂不收。',
    hint: '如果文字在插图（SVG）里，请在绘图软件中把文字转为轮廓（转曲）。',
  },
  'print/font-not-embedded': {
    message: '第 {page} 页“{text}”所用的字体 {font} 没有嵌入文件，印刷厂会用别的字体代替。',
    hint: '如果文字在插图（SVG）里，请在绘图软件中把文字转为轮廓（转曲）。',
  },
  'print/font-without-characters': {
    message: '第 {page} 页上字体为 {font} 的文字不能检索，也不能复制。',
    hint: '如果文字在插图（SVG）里，请在绘图软件中把文字转为轮廓（转曲）。',
  },
  'print/font-not-truetype': {
    message: '第 {page} 页“{text}”所用的字体 {font} 不是 TrueType 轮廓，复制出来的文字可能有误。',
    hint: '如果文字在插图（SVG）里，请在绘图软件中把文字转为轮廓（转曲）。',
  },
  'print/font-not-subset': { message: '字体 {font} 整个放进了文件，文件因此偏大。' },
  'print/font-twice': { message: '字体 {font} 在文件里重复了 {count} 份。', hint: '请连同版本号报告给我们。' },
  'print/wrong-box': {
    message: '第 {page} 页的页面框 {box} 是 {is} 毫米，应为 {wanted} 毫米。',
    hint: '请连同版本号报告给我们。',
  },
  'print/cut-away': {
    message: '第 {page} 页的“{text}”超出了成品边，会被裁掉。',
    hint: '请加大页边距，或缩短文字。',
  },
  'print/near-the-cut': {
    message: '第 {page} 页的“{text}”离成品边只有 {distance} 毫米；不足 {safe} 毫米，裁切时可能受损。',
    hint: '请加大页边距；文字在插图里的，请往里移。',
  },
  'print/no-bleed': {
    message: '第 {page} 页有图片到了成品边，却没有出血 {bleed} 毫米。',
    hint: '裁切稍有偏差就会露出白边。请连同版本号报告给我们。',
  },
  'print/colour-left': {
    message: '第 {page} 页还有屏幕颜色（RGB），印出来是什么样子由印刷厂决定。',
    hint: '如果这一页有插图（SVG），请改用单纯的颜色或灰色；否则请连同版本号报告给我们。',
  },
  'print/extra-ink': {
    message: '用到了本版没有的油墨 {ink}（第 {page} 页起，共 {pages} 页）。',
    hint: '多一种油墨就多一块印版。请连同版本号报告给我们。',
  },
  'print/rich-black': {
    message: '第 {page} 页的黑字用了不止一种油墨：“{text}”。',
    hint: '这样小字容易套印不准、发虚。如果文字在插图里，请改成单黑。',
  },
  'print/too-much-ink': {
    message: '第 {page} 页的总墨量达到 {percent}%，超过纸张能承受的 {limit}%。',
    hint: '请把 `accent` 调浅，或问印刷厂能否提高 `inkLimit`。',
  },
  'print/hairline': {
    message: '有细到 {width} 毫米的线，印刷时可能断线（第 {page} 页起，共 {pages} 页）。',
    hint: '请把插图里的线加粗到 0.09 毫米（0.25 点）以上。',
  },
  'print/transparency': {
    message: '有透明叠加的内容（共 {count} 页：第 {pages} 页），老的印刷流程处理不了。',
  },
  'print/unexpected-blank-page': {
    message: '第 {page} 页排了文字，印出来却是空白。',
    hint: '请看看这一页；如果确有缺失，请连同版本号报告给我们。',
  },
  'print/vertical-later': {
    message: '电子书是直排，PDF 仍按横排制作：印本的直排尚未完成。',
    hint: '只要电子书时，用 --epub 制作。',
  },
  'print/blank-pages': { message: '空白页共 {count} 页：第 {pages} 页。' },
}
