/** 终端里的中文：进度、小结、用法。 */
import type { TerminalWords } from './terminal-words.js'

export const terminalZhCN: TerminalWords = {
  stages: {
    read: '读稿',
    parse: '分析结构',
    fonts: '准备字体',
    layout: '排版',
    print: '输出页面',
    draw: '绘制页面图',
    finish: '整理 PDF',
    preflight: '印前检查',
    impose: '拼小册子',
    epub: '制作电子书',
    check: '核对文字',
    write: '写出文件',
  },
  severities: { error: '错误', warning: '警告', note: '说明' },
  pages: '{pages} 页',
  printed: {
    colon: '：',
    fonts: '字体 {fonts} 种',
    pictures: '图片 {pictures} 幅（精度不低于 {ppi} ppi）',
    inks: '油墨 {inks}',
    and: '、',
    screenColours: '屏幕颜色',
    inkNames: { Cyan: '青', Magenta: '品红', Yellow: '黄', Black: '黑' },
  },
  ebook: {
    name: '电子书',
    text: '文字 {size}',
    pictures: '图片 {count} 张（{size}）',
    fonts: '字体 {size}（{faces}）',
    faces: {
      song: '宋体',
      hei: '黑体',
      kai: '楷体',
      mono: '等宽',
      'mono-bold': '等宽粗体',
      math: '数学',
      fallback: '符号',
    },
    withoutFonts: '；在 book.yaml 里写 epub: { fonts: false } 可以不带字体',
  },
  seconds: '{seconds} 秒',
  comma: '、',
  alike: '等 {count} 处',
  moreErrors: '另有 {count} 个错误没有列出，请先改正上面的。',
  nothingWritten: '没有写出文件，上一次的成品保持原样。',
  strict: '用了 --strict，有警告就不写出文件。',
  cacheCleared: '缓存已清空。',
  init: {
    title: '书名',
    authors: '作者或编者，几位用顿号隔开（没有就按回车）',
    trim: '开本（{sizes}）',
    profile: '出版物的性质（1 一般，2 内部资料，3 有版权页的图书，4 期刊）',
    comma: '、',
    colon: '：',
    notUnderstood: '没有“{answer}”这一项，请再答一次。',
    untitled: '未命名',
    made: '已建好 {folder}：{files}',
    next: '现在可以做书：npx banxin build {folder}',
  },
  doctor: { well: '这台机器可以做书。', unwell: '这台机器还不能做书：请看标 ✗ 的几行。' },
  mend: {
    shown: '可以改的有 {count} 处（{rules}）。文件还没有动，要改请用 banxin mend --write。',
    written: '改了 {count} 处（{rules}）',
    nothing: '没有可以机械改正的地方。',
    left: '还有 {count} 处要由人来定，见 banxin proof。',
  },
  proof: {
    counts: { error: '错误 {count} 处', warning: '警告 {count} 处', note: '说明 {count} 处' },
    nothing: '没有发现问题。',
    onPage: '第 {page} 页',
    more: '另有 {count} 处',
    mend: '其中 {count} 处可以机械改正：{command}',
    show: '对着页面看：{command}',
  },
  comments: {
    kinds: {
      Highlight: '高亮',
      Underline: '下划线',
      Squiggly: '波浪线',
      StrikeOut: '删除线',
      Caret: '插入',
      Text: '附注',
      FreeText: '文本',
      Ink: '手写',
      Square: '方框',
      Circle: '圆圈',
      Line: '直线',
      Polygon: '多边形',
      PolyLine: '折线',
      Stamp: '图章',
    },
    total: '意见 {count} 条',
    changedTotal: '其中 {count} 条所指的文字后来改过，给出的是最接近的地方。',
    lostTotal: '其中 {count} 条在稿件里找不到相应的文字。',
    changed: '这里的文字后来改过，这是最接近的地方。',
    nowhere: '?',
    answers: '答复：{text}',
  },
  hint: '办法：',
  usage: `版心 Banxin：把中文 Markdown 做成可以付印的 PDF 和 EPUB 电子书

用法
  banxin build [稿件…] [选项]     制作成品
  banxin proof [稿件] [选项]      查出文字和版面的问题
  banxin mend [稿件] [选项]       列出可以机械改正的地方（diff），或者直接改好
  banxin impose 文件.pdf [选项]   把 PDF 拼版，印成小册子
  banxin init 文件夹 [选项]       新建一本书的文件夹
  banxin doctor                   检查这台机器能不能做书
  banxin cache path|size|clear    缓存的位置、大小，清空缓存

稿件可以是一个 .md 文件，一个放着 Markdown 的文件夹，或者有 book.yaml 的文件夹；不写就是当前文件夹。
写几个文件，就按这个顺序合成一本书。

build 的选项
  -o, --output 文件夹   成品放在哪里（不写就是 out）
  --pdf                 只做 PDF
  --epub                只做 EPUB（两个都写或都不写：都做）
  --booklet             另做“名字-booklet.pdf”：每面两页，拼在大一号的纸上，对折后骑马订
  --jobs 数             同时排版几个部分（1 到 16）
  --no-cache            不用缓存，从头做起
  --strict              有警告就不写出文件，退出码为 5
  --json                每行一条，以 JSON 列出发现的问题

proof 的选项
  --format 格式,…       terminal（不写就是它）、html、json、sarif、github、pdf；文件放在 -o 的文件夹里
  -o, --output 文件夹   报告放在哪里（不写就是 out）
  --text-only           只看文字，不排页面
  --galley              另做“名字.galley.pdf”：一栏，留宽边写字
  --leading 倍数        长条校样的行距，以字号的倍数计（1.2 到 4，不写就是 2）
  --comments 文件.pdf   列出编辑写在带标注的 PDF 里的意见
  --fail-on 轻重        有哪样问题时退出码为 5：error（不写就是它）、warning、never
  --update-baseline     把现在查出的问题记进已知问题的文件（proof.baseline）

mend 的选项
  --only 规则,…         只改这几条规则查出的问题
  --write               写回原稿；别处一个字节也不动

impose 的选项
  -o, --output 文件     成品（不写就放在原 PDF 旁边，叫“名字-booklet.pdf”）
  --sheet 纸            A3、A4、B4、16开、SRA3 等（不写就用放得下两页的最小的一种，不缩放）
  --style 订法          saddle 骑马订，全部套在一起；perfect 胶装，分帖配页
  --binding 边          订口在哪边：left 左，right 右（直排用）
  --signature 页数      每帖几页，4 的倍数（骑马订是全书一帖，胶装是 16 页）
  --pad 位置            空白页补在最后 end，还是补在末页前面 before-cover
  --nup 2|4             每面几页；4 页的先从中间横着裁开，再折
  --gutter 毫米         页面和折线之间留出的订口
  --creep 毫米          爬移：每往里一张，页面向订口移这么多
  --marks               在页面以外加折线、裁切线和正反面标记

init 的选项（没写的，在终端里会问）
  --title 书名          书名
  --author 姓名         作者或编者，可以写几次
  --trim 开本           A5、B5、16开、32开等
  --profile 性质        none 一般，internal 内部资料，book 有版权页的图书，periodical 期刊
  --launcher            另放 make-book.bat（Windows）和 make-book.command（macOS），双击就能做书

doctor 的选项
  --json                以 JSON 列出结果，每行一条

通用选项
  --config 文件         用这个配置文件，代替 book.yaml
  --browser 路径        用这个 Chrome 或 Chromium
  --lang zh-CN|en       提示用的语言
  --quiet               只显示错误
  --version             版本号
  -h, --help            这份用法

退出码
  0 完成　1 没有做成　2 用法或配置有误　3 找不到浏览器　4 文字有遗漏　5 --strict 时有警告，或者校样查出了问题　70 程序出错　130 中断
`,
}
