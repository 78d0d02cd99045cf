/** 关于出版物须载明事项的提示。 */
import type { FindingWordsOf } from '../catalogue.js'

export const publication: FindingWordsOf<'profile'> = {
  'profile/internal-missing': {
    message:
      '《内部资料性出版物管理办法》（2015年）第十四条要求封面完整印出准印证号和“内部资料，免费交流”，并标明编印单位、发送对象、印刷单位、印刷日期、印数。这里还缺：{missing}。',
    hint: '写在 book.yaml 的 internal 下面。条文据公开转载核对，一切以当地新闻出版主管部门的要求为准。',
  },
  'profile/book-missing': {
    message:
      '据公开资料介绍，按 GB/T 12450-2001，主书名页背面应有版权说明、图书在版编目数据和版本记录。这里还没有：{missing}。',
    hint: '这只是建议，我们没有读到标准原文。需要的项目写进 book.yaml，其余请与出版社核对。',
  },
  'profile/periodical-missing': {
    message:
      '据公开资料介绍，按 GB/T 3179-2009 和《期刊出版形式规范》，每期应有年份和期号、刊号及各责任单位等项。这里还没有：{missing}。',
    hint: '这只是建议，我们没有读到标准原文。需要的项目写在 book.yaml 的 periodical 下面。',
  },
  'profile/serial-title': {
    message:
      '连续性内部资料不得用“××报”“××刊”“××杂志”作名称，而“{title}”以“{word}”结尾（《内部资料性出版物管理办法》，2015年，第十四条）。',
    hint: '请与准印证上的名称核对，拿不准时请问当地新闻出版主管部门。',
  },
  'profile/serial-word': {
    message:
      '正文里有“{word}”（{count} 处，这是第一处）。连续性内部资料不得自称“本报”“本刊”，也不得使用“记者××”“期刊社”“杂志社”“刊号”等字样（《内部资料性出版物管理办法》，2015年，第十四条）。',
    hint: '说的是自己，请改掉；说的是别的报刊，可以保留。',
  },
}
