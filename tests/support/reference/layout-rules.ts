/** What the rules of the pages look for, with a wrong and a right page in words or in a few lines of type. */

type Both = { readonly en: string; readonly zh: string }

export interface LayoutRule {
  readonly about: Both
  /** One text for both languages: lines of type. */
  readonly wrong: Both | string
  readonly right: Both | string
}

const both = (en: string, zh: string): Both => ({ en, zh })
const rule = (about: Both, wrong: Both | string, right: Both | string): LayoutRule => ({ about, wrong, right })

export const LAYOUT_RULES: Readonly<Record<string, LayoutRule>> = {
  'layout/stuck': rule(
    both('The layout does not go on at a block that no page can hold.', '排到这里排不下去：这一块哪一页都放不下。'),
    both('A table cell of forty thousand characters.', '一个表格单元里有四万字。'),
    both('The same text as paragraphs.', '同样的文字排成段落。'),
  ),
  'layout/cut-off': rule(
    both(
      'Something runs off the page and would be cut: a table, code, a formula.',
      '表格、代码、公式超出了页面，会被裁掉。',
    ),
    both('A formula of one hundred terms in one line.', '一百项的公式写成一行。'),
    both('The formula broken into lines.', '公式分成几行。'),
  ),
  'layout/text-differs': rule(
    both(
      'The text that can be copied from the PDF is not the text of the manuscript.',
      'PDF 里能复制出来的文字和原稿不一样。',
    ),
    both('The page says 渡口, and 渡囗 is copied.', '页面上是“渡口”，复制出来是“渡囗”。'),
    both('渡口 is copied.', '复制出来也是“渡口”。'),
  ),
  'layout/missing-glyph': rule(
    both('A character that no font has: an empty box is printed.', '哪个字体都没有的字，会印成空框。'),
    '□工桥',
    '人工桥',
  ),
  'layout/substituted-glyph': rule(
    both(
      'A character drawn by a font that is none of the book’s: the browser took one of the machine, and another machine takes another.',
      '用了不属于本书的字体：浏览器从机器上拿了一种，换一台机器又是另一种。',
    ),
    both('A style that asks for a font by the name it has on one machine.', '样式按某台机器上的名称指定了字体。'),
    both('A face of your own that has it: `typography.fonts`.', '用一个有这个字的字体：`typography.fonts`。'),
  ),
  'layout/fallback-glyph': rule(
    both(
      'A 汉字 that the face of its text lacks and another face of the book draws; signs, which a face for signs draws, are let pass.',
      '正文的字体里没有、由书里另一种字体代替的汉字；符号由符号字体来画，不算。',
    ),
    both('One character of a name in the strokes of 楷体.', '人名里有一个字变成了楷体的笔画。'),
    both('A font that has it: `typography.fonts`.', '用一个有这个字的字体：`typography.fonts`。'),
  ),
  'layout/drawing-text': rule(
    both('A drawing (SVG) has text in a font that is not there.', '图（SVG）里的文字所用的字体，机器上没有。'),
    '<text font-family="Brush">桥</text>',
    both('The text as outlines (paths).', '文字转成轮廓（路径）。'),
  ),
  'layout/outside-type-area': rule(
    both(
      'Ink outside the type area. Ink is measured, not advance: the white of a mark at the end of a line may hang out.',
      '墨迹超出版心。量的是墨迹，不是字身：行末标点的空白伸出去不算。',
    ),
    both('A table that is wider than the text.', '表格比正文宽。'),
    both('The table turned (`{.turned}`) or with fewer columns.', '表格横过来（`{.turned}`），或者减少几栏。'),
  ),
  'layout/overlap': rule(
    both('Two blocks lie over each other.', '两块内容叠在一起。'),
    both(
      'A style of your own gives a picture a negative margin, and it covers the line above.',
      '自己的样式给图片加了负的边距，盖住了上面一行。',
    ),
    both('The picture in its own lines.', '图片占着自己的几行。'),
  ),
  'layout/wide-table': rule(
    both('A table whose columns find no room beside each other.', '表格的栏太多，并排放不下。'),
    both('Fourteen columns on a page of A5.', 'A5 的页面上有十四栏。'),
    both('Two tables of seven, or rows and columns exchanged.', '分成两个七栏的表，或者行列对调。'),
  ),
  'layout/toc-number': rule(
    both(
      'A page number of the contents is not the page on which the heading stands.',
      '目录里的页码不是标题所在的那一页。',
    ),
    both('渡口的来历 …… 12, and the heading stands on page 13.', '渡口的来历……12，标题却在第 13 页。'),
    both('渡口的来历 …… 13', '渡口的来历……13'),
  ),
  'layout/running-head': rule(
    both('The running head names another section than the page shows.', '书眉写的不是这一页所在的章节。'),
    both('第二章 over the first page of the third.', '第三章的第一页，书眉还是“第二章”。'),
    both('第三章', '第三章'),
  ),
  'layout/broken-reference': rule(
    both(
      'A reference says a number that what it points at does not bear, or points at what is on no page.',
      '互见所说的编号和它所指的不一样，或者所指的不在任何一页上。',
    ),
    both('见图 2-3, where the figure is called 图 2-4.', '写着“见图 2-3”，那幅图却是图 2-4。'),
    both('`@fig:bridge`, which takes the number from the figure.', '写成 `@fig:bridge`，编号从图那里来。'),
  ),
  'layout/note-elsewhere': rule(
    both('A footnote stands on another page than its call.', '脚注和它的注码不在同一页。'),
    both('[3] on page 8, note 3 at the foot of page 9.', '注码 [3] 在第 8 页，注文在第 9 页脚下。'),
    both('Both on page 8.', '都在第 8 页。'),
  ),
  'layout/image-resolution': rule(
    both(
      'A picture is printed with fewer than 300 pixels an inch; below 150 it is an error.',
      '图片印出来不到 300 ppi；不到 150 ppi 是错误。',
    ),
    both('A picture of 200 pixels, 80 mm wide.', '200 像素的图片印成 80 毫米宽。'),
    both('The same of 1000 pixels, or 17 mm wide.', '换成 1000 像素的，或者印成 17 毫米宽。'),
  ),
  'layout/picture-reduced': rule(
    both(
      'A picture is to be wider than the text, and is as wide as the text.',
      '图片要求的宽度超过版心，只印到版心那么宽。',
    ),
    '![桥](bridge.png){width=200mm}',
    '![桥](bridge.png){width=100%}',
  ),
  'layout/picture-too-wide-beside': rule(
    both('A picture beside the text leaves too little of the line.', '文字绕排的图片太宽，给文字留的地方太窄。'),
    '![桥](bridge.png){place=left width=80%}',
    '![桥](bridge.png){place=left width=40%}',
  ),
  'layout/picture-without-text': rule(
    both('A picture that text should run around has no paragraph behind it.', '要文字绕排的图片，后面没有段落可绕。'),
    both('A picture with `place=left` before a heading.', '标题前面放一幅 `place=left` 的图片。'),
    both('The picture before a paragraph.', '图片放在段落前面。'),
  ),
  'layout/spread-cut': rule(
    both('A picture over two pages is cut at its sides.', '跨两页的图片两边被裁掉一些。'),
    both('A picture of 4 : 3 over two pages of A5.', '4 : 3 的图片跨 A5 的两页。'),
    both('A picture of 296 : 210.', '296 : 210 的图片。'),
  ),
  'layout/spread-caption': rule(
    both('The caption of a picture over two pages finds no room under it.', '跨两页的图片，下面放不下题注。'),
    both('A caption of twelve lines.', '题注有十二行。'),
    both('A caption of one line.', '题注只有一行。'),
  ),
  'layout/back-cover-full': rule(
    both('The text of the back cover needs more than its page.', '封底的文字一页放不下。'),
    both('An introduction of two thousand characters.', '两千字的内容简介。'),
    both('Two hundred characters.', '两百字。'),
  ),
  'layout/unexpected-blank': rule(
    both('A page without text where none is asked for.', '不该空的地方有一页空白。'),
    both('A blank page between the second and the third paragraph.', '第二段和第三段之间有一页空白。'),
    both('A blank verso before a chapter that opens on a recto.', '每章从右页起，前面的左页空着。'),
  ),
  'layout/short-last-page': rule(
    both('The last page of a chapter has fewer than four lines.', '一章的最后一页不到四行。'),
    both('Two lines on page 27.', '第 27 页只有两行。'),
    both('The chapter ends on page 26, a sentence shorter.', '删短一句，这一章在第 26 页结束。'),
  ),
  'layout/stranded-heading': rule(
    both('A heading is the last line of its page.', '标题落在一页的最后一行。'),
    '……等船的人都爱坐在窗下。\n\n二、书要看得见\n────────── 12',
    '……等船的人都爱坐在窗下。\n\n────────── 12\n二、书要看得见\n\n　　后来把书架搬到窗下……',
  ),
  'layout/orphan': rule(
    both('The first line of a paragraph stands alone at the foot of a page.', '一段的第一行孤零零地落在页脚。'),
    '　　后来把书架搬到窗下，封面\n────────── 12\n朝外，等船的人一抬头就看得见。',
    '────────── 12\n　　后来把书架搬到窗下，封面\n朝外，等船的人一抬头就看得见。',
  ),
  'layout/widow': rule(
    both(
      'The last line of a paragraph stands alone at the head of a page.',
      '一段的最后一行孤零零地落到下一页的页首。',
    ),
    '朝外，等船的人一抬头就看\n────────── 12\n得见，借的人多了。',
    '────────── 12\n朝外，等船的人一抬头就看\n得见，借的人多了。',
  ),
  'layout/runt': rule(
    both(
      'The last line of a paragraph is one character and its mark (孤字).',
      '一段的最后一行只有一个字和标点（孤字）。',
    ),
    '　　等船的人一抬头就看得见\n了。',
    '　　等船的人抬头就看得见了。',
  ),
  'layout/kinsoku': rule(
    both(
      'A mark that may not begin a line begins one, or one that may not end a line ends one (CLREQ 3.1.1; 禁则).',
      '不能放在行首的标点在行首，或者不能放在行末的在行末（CLREQ 3.1.1，标点禁则）。',
    ),
    '　　等船的人都爱坐在窗下\n，炉子边上是老周的位子。',
    '　　等船的人都爱坐在窗\n下，炉子边上是老周的位子。',
  ),
  'layout/split-dash': rule(
    both('A dash —— or an ellipsis …… is parted by the end of a line.', '破折号——或者省略号……被拆到两行。'),
    '　　他等了三年—\n—一天也没有歇。',
    '　　他等了三年\n——一天也没有歇。',
  ),
  'layout/split-number': rule(
    both('A number and its unit are parted by the end of a line.', '数字和单位被拆到两行。'),
    '　　两岸相距 12\n公里，要走半天。',
    '　　两岸相距\n12 公里，要走半天。',
  ),
  'layout/split-name': rule(
    both('A name of two or three characters is parted by the end of a line.', '两三个字的人名被拆到两行。'),
    '　　撑船的是王\n明，今年六十岁。',
    '　　撑船的是\n王明，今年六十岁。',
  ),
  'layout/loose-line': rule(
    both('A line has so much white between its characters that it falls apart.', '一行里字距拉得太大，散了架。'),
    '见　　　　　　　　　　在\nhttps://example.org/ferries',
    '见 https://example.org/\nferries',
  ),
  'layout/tight-line': rule(
    both('A line is set so tight that characters touch.', '一行挤得太紧，字碰着字。'),
    both('A line with 29 characters where 27 have room.', '27 字的行里挤了 29 个字。'),
    both('27 characters.', '27 个字。'),
  ),
  'layout/off-grid': rule(
    both(
      'Lines of the text do not stand on the grid: they do not lie behind each other on both sides of a leaf.',
      '正文的行不在网格上，正反两面的行对不齐。',
    ),
    both('A style of your own gives headings a margin of 7 pt.', '自己的样式给标题加了 7 pt 的边距。'),
    both('A margin of one line: `var(--line)`.', '边距是一行：`var(--line)`。'),
  ),
}
