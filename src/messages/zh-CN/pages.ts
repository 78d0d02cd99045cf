/** 版面上的话：排版时说的，校样里说的。 */
import type { FindingWordsOf } from '../catalogue.js'

export const pages: FindingWordsOf<'layout'> = {
  'layout/stuck': {
    message: '排版停在这里，排不下去了（{flow}）。',
    hint: '请看看这里有没有特别长的表格、图片或没有空格的长串，把它拆小或去掉。',
  },
  'layout/cut-off': {
    message: '这里的内容超出了页面，会被裁掉（横向超出 {inlinePt} 磅，纵向超出 {blockPt} 磅）。',
    hint: '请把表格、图片或长串改小、拆开，再排一次。',
  },
  'layout/missing-glyph': {
    message: '第 {page} 页“{text}”处有 {count} 个字没有字形，会印成空框。',
    hint: '如果文字在插图（SVG）里，请在绘图软件中把文字转为轮廓（转曲）；否则请连同版本号报告给我们。',
  },
  'layout/drawing-text': {
    message: '第 {page} 页插图“{image}”里的文字“{text}”用这台电脑上的字体印不出来。',
    hint: '请在绘图软件里把文字转为路径（转曲）。',
  },
  'layout/picture-reduced': {
    message: '图片要求宽 {widthMm} 毫米，超过版心，按版心宽 {mostMm} 毫米排。',
  },
  'layout/picture-too-wide-beside': {
    message: '图片太宽（超过行宽的 60%），旁边排不下文字，改为通栏排在段落之间。',
    hint: '请把宽度（width）改为 60% 以下。',
  },
  'layout/picture-without-text': {
    message: '图片后面没有可以绕排的段落，图片单独排在原处。',
    hint: '请把图片移到要绕排的那一段前面。',
  },
  'layout/spread-caption': {
    message: '题注太长，跨页图下面排不下，改为单独一页的插页。',
    hint: '请缩短题注，或把内容写进正文。',
  },
  'layout/spread-cut': {
    message: '跨页图要铺满两页，裁去了 {percent}%（两边各一半）。',
    hint: '请换用与两页比例相同的图片，或者改用 place=page。',
  },
  'layout/image-resolution': {
    message: '图片“{image}”在第 {page} 页的印刷精度只有 {ppi} ppi，印刷需要 {wanted} ppi。',
    hint: '请换用不小于 {width} × {height} 像素的图片，或把它排小一些。',
  },
  'layout/back-cover-full': {
    message: '封底的内容一页放不下（需要 {pages} 页）。',
    hint: '请把 backCover.text 缩短。',
  },
  'layout/wide-table': {
    message: '这个表有 {columns} 栏，缩到 7 磅、横排也放不下，每一行已折成几行排出。',
    hint: '把它拆成两个表，或把行和列对调。',
  },
  'layout/outside-type-area': {
    message: '这里的内容伸出了版心（横向 {inlinePt} 磅，纵向 {blockPt} 磅）。',
    hint: '请把表格、图片或长串改小，或者拆开。',
  },
  'layout/text-differs': {
    message: '这一页本该有“{text}”，印出的 PDF 里却没有。',
    hint: '请看一看这一页：文字可能被遮住或裁掉了；也请把版本号一起告诉我们。',
  },
  'layout/substituted-glyph': {
    message: '“{character}”是用字体 {font} 印的，这不是本书的字体：换一台机器，字形会不一样。',
    hint: '请在 typography.fonts.fallback 下写上一种有这个字的字体。',
  },
  'layout/fallback-glyph': {
    message: '正文的字体里没有“{character}”，是用 {font} 补的。',
    hint: '如果字形和正文不协调，请在 typography.fonts.fallback 下写上合适的字体。',
  },
  'layout/overlap': {
    message: '“{other}”压在了“{text}”上面。',
    hint: '请看一看这一页：有东西比留给它的地方大。',
  },
  'layout/toc-number': {
    message: '目录里“{title}”的页码是 {is}，它其实在第 {right} 页。',
    hint: '如果本书有自己的目录模板，请检查其中的页码；否则请把版本号一起告诉我们。',
  },
  'layout/running-head': {
    message: '书眉是“{is}”，这一页的文章却是“{right}”。',
    hint: '如果本书有自己的页面模板，请检查其中的书眉；否则请把版本号一起告诉我们。',
  },
  'layout/broken-reference': {
    message: '“{text}”没有指到它所说的地方（{target}）。',
    hint: '请改指书里有的地方，或者删去。',
  },
  'layout/note-elsewhere': {
    message: '这条注释和注码不在同一页（注码在第 {callPage} 页）：“{text}”。',
    hint: '请缩短注释或前面的文字，或者在 print 下写 notes: chapter，改用章后注。',
  },
  'layout/unexpected-blank': {
    message: '这一页是空白的，而这里并不需要空白页。',
    hint: '请检查后面的文字之前有没有强制换页，或者空的内容。',
  },
  'layout/short-last-page': {
    message: '文章的最后一页只有 {lines} 行：“{text}”。',
    hint: '请把末尾几段略加增删，使这一页充实些，或者省去。',
  },
  'layout/stranded-heading': {
    message: '标题“{text}”落在页末，和下面的文字分开了（背题）。',
    hint: '请把前面的文字增删一两行。',
  },
  'layout/orphan': {
    message: '一段的第一行单独留在了页末：“{text}”。',
    hint: '请把前面的文字增删一行。',
  },
  'layout/widow': {
    message: '一段的最后一行单独落在了页首：“{text}”。',
    hint: '请把这一段增删一行。',
  },
  'layout/runt': {
    message: '这一段的最后一行只有一个字（孤字）：“{text}”。',
    hint: '请在这一段里增删一两个字。',
  },
  'layout/kinsoku': {
    message: '“{mark}”不能放在一行的这一头（禁则）：“{text}”。',
    hint: '请把前面的文字增删一两个字；如果本书有自己的样式或模板，请检查其中的换行规则。',
  },
  'layout/split-dash': {
    message: '{mark} 被拆在了两行：“{text}”。',
    hint: '请把前面的文字增删一两个字。',
  },
  'layout/split-number': {
    message: '数字和单位分在了两行：{text}。',
    hint: '如果妨碍阅读，请把前面的文字增删一两个字。',
  },
  'layout/split-name': {
    message: '人名“{text}”被拆在了两行。',
    hint: '请把前面的文字增删一两个字。',
  },
  'layout/loose-line': {
    message: '这一行字距过大（多出 {percent}% 个字）：“{text}”。',
    hint: '后面有不能拆开的长词，请改写它或这一行。',
  },
  'layout/tight-line': {
    message: '这一行字距过小（少了 {percent}% 个字）：“{text}”。',
    hint: '请改写这一行；如果本书有自己的样式，请检查其中的字距。',
  },
  'layout/off-grid': {
    message: '从这里起，各行偏离行格 {pt} 点：“{text}”。',
    hint: '请检查上面的内容：它的高度不是整数行。',
  },
}
