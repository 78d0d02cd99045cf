/** 关于书稿文字的提示。 */
import type { FindingWordsOf } from '../catalogue.js'

export const text: FindingWordsOf<'parse'> = {
  'parse/html-removed': {
    message: '原始 HTML 中的 <{tag}> 连同内容一并去掉了。',
    hint: '书里不放脚本、样式和嵌入的网页；需要的内容请写成正文。',
  },
  'parse/html-undrawn': {
    message: '正文里的 <{tag}> 画不出来：标签去掉了，其中的文字留下了。',
    hint: '图请存成文件，写成 ![图里是什么](图.svg)；公式请写成 $…$。',
  },
  'parse/mark-unclosed': {
    message: '“{mark}”只有开头，没有结尾，将照原样印出。',
    hint: '请在应当结束的地方写上 {end}；如果不是标记，请在它前面加 \\。',
  },
  'parse/attributes-unread': {
    message: '“{mark}”写法有误，或者位置不对，将照原样印出。',
    hint: '应紧跟在 [文字]、图片、公式之后，或写在标题末尾，写成 {#名称 .类 键=值}。',
  },
  'parse/reading-unread': {
    message: '“{mark}”不能排成注音，将照原样印出。',
    hint: '请写成 {汉字|hàn zì}：竖线两边不留空格，两边各不超过 40 个字符。',
  },
  'parse/picture-unread': {
    message: '“{mark}”不能成为图片：文件路径里有空格。',
    hint: '请用 < 和 > 括住路径，或给文件改名。',
  },
  'parse/class-unknown': {
    message: '“.{name}”在这里没有作用，文字按普通文字排印。',
    hint: '是否应为“.{nearest}”？',
  },
  'parse/container-unopened': {
    message: '“{mark}”前面没有与之对应的开头，将照原样印出。',
    hint: '请删去这一行，或在开始处写上“::: 名称”。',
  },
  'parse/comment-mark': { message: '“{mark}”是 Obsidian 的注释，不印出。' },
  'parse/block-id': { message: '“{mark}”是 Obsidian 的链接名称，不印出。' },
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
  'parse/formula-empty': {
    message: '两个美元符号之间没有公式。',
    hint: '把公式写在其间；要印美元符号，请写 \\$。',
  },
  'parse/formula-command': {
    message: '公式里的命令 {command} 无法识别，或者书中不许使用。',
    hint: '请检查拼写；如果美元符号表示价钱，请写 \\$。',
  },
  'parse/formula-open': {
    message: '公式里有一处开了头没有收尾：缺少 {mark}。',
    hint: '每个 { 都要有 }，每个 \\left 都要有 \\right。',
  },
  'parse/formula-broken': {
    message: '公式“{tex}”无法排版：{says}。',
    hint: '请改正公式；如果美元符号表示价钱，请写 \\$。',
  },
  'parse/formula-too-large': {
    message: '公式“{tex}”太长、层次太深，或者定义没有止境。',
    hint: '拆成几个小一些的公式。',
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
  'parse/template-tag': {
    message: '{mark} 是网站生成器的标签，不印出来。',
    hint: '成对的标签之间的文字照印；缺的内容请用 Markdown 写出来。',
  },
  'parse/template-variable': {
    message: '{mark} 在网站上会换成别的内容，这里照原样印出来。',
    hint: '请直接写出它的内容。',
  },
  'parse/not-included': {
    message: '{mark} 要引入另一个文件，书里不这样做，这里什么也不印。',
    hint: '请把那个文件的文字放到这里，或者让它自成一章。',
  },
  'parse/embedded-note': {
    message: '![[{name}]] 要在这里显示另一篇笔记，现在只印它的名字。',
    hint: '请把它的文字放到这里，或者改写成链接：[[{name}]]。',
  },
  'parse/wiki-link': { message: '[[{name}]] 在本书里没有对应的章或标题，只印文字，不作链接。' },
  'parse/kramdown-attributes': { message: '{mark} 不印出来：属性只能写在标题、图片或 [文字] 后面。' },
  'parse/tex-page-break': {
    message: '{command} 是 LaTeX 的命令，这里不会换页。',
    hint: '各章会自动另页起：见 book.yaml 里的 print.sectionStart。',
  },
  'parse/raw-tex': {
    message: '{command} 是 LaTeX 的命令，照原样印出来。',
    hint: '请改用 Markdown，例如 **粗体**；公式写在 $ 和 $ 之间。',
  },
  'parse/emoji-name': { message: '{name} 照这几个字母印出来。' },
  'parse/indented-code': {
    message: '行首有四个以上的空格，这一段按代码处理。',
    hint: '如果是正文，请删去行首的空格。',
  },
  'parse/cells-beyond-head': {
    message: '表格这一行有 {cells} 格，比表头的 {columns} 格多；多出的格子保留，表格加宽。',
    hint: '给表头补上格子，或合并这一行的格子。',
  },
  'parse/caption-without-table': {
    message: '这一段像是表题，但上面没有表格，按普通段落排。',
    hint: '表题紧接在表格下面，一个表只有一个表题。',
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
  'parse/picture-size': {
    message: '图片的 {key}={value} 读不懂，图片按原来的大小排。',
    hint: '可以写 width=60%、width=80mm、width=12字；高度（height）用 mm、cm、pt 或 字。',
  },
  'parse/picture-place': {
    message: '图片没有 place={value} 这种排法，图片排在原处。',
    hint: '可以写 left、right（文字绕排），page（单独一页），spread（跨页）。',
  },
  'parse/picture-in-line': {
    message: '行内的图片不能用 {keys}。',
    hint: '请让图片自成一段，前后各空一行。',
  },
  'parse/picture-inside': {
    message: '引文、列表、注释等里面的图片不能用 place={value}，图片排在原处。',
    hint: '请把图片移到这一块的前面或后面。',
  },
  'parse/group-place': {
    message: '一组图片不能用 place={value}，排在原处。',
    hint: '一组图片可以用 place=page，单独排一页。',
  },
  'parse/picture-attributes': {
    message: '图片后面的 {mark} 读不懂，照原样印出来。',
    hint: '可以写 #名称 .类 width= height= place= credit=；等号两边不空格，值里有空格要加引号。',
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
  'parse/unknown-reference': {
    message: '“@{name}”在本书里找不到所指的内容。',
    hint: '最接近的是“@{nearest}”。',
  },
  'parse/reference-said-twice': {
    message: '“{reference}”印出来自带“{word}”字和编号，前面再写“{word}”就重了。',
    hint: '删去前面的“{word}”，只写“{reference}”。',
  },
  'parse/reference-kind': {
    message: '“@{name}”所指的内容与它的种类不符，书里没有这样编号的内容。',
    hint: 'fig: 用于独占一段的图，tbl: 用于表格，eq: 用于独占一行的公式，sec: 用于标题；注释里的内容不编号。',
  },
  'parse/typed-number': { message: '这个标题自带序号“{number}”，照原样保留，不再另编。' },
  'parse/inferred-paragraph': { message: '行首有空格，当作新的一段：“{text}”。' },
  'parse/inferred-line-paragraphs': { message: '这个纯文本文件一行就是一段，每行都当作一段。' },
  'parse/inferred-lines': { message: '“{text}……”这几行不连排，各占一行（{lines} 行）。' },
  'parse/inferred-contributor': { message: '“{text}”当作供稿单位的标题。' },
  'parse/inferred-heading': { message: '“{text}”当作标题。' },
  'parse/inferred-numbered-heading': { message: '“{text}”当作小标题。' },
  'parse/inferred-headline': { message: '“{text}”当作分两行的标题。' },
  'parse/inferred-label': { message: '“{text}”当作编者按的标签。' },
  'parse/inferred-join': { message: '被切断的段落已接排：“{text}”。' },
}
