/** Findings about what a publication states of itself. */
import type { FindingWordsOf } from '../catalogue.js'

export const publication: FindingWordsOf<'profile'> = {
  'profile/internal-missing': {
    message:
      'Internal material (内部资料) must bear the number of its permit and “内部资料，免费交流” on the cover, and say who compiled it, for whom, who printed it, when and how many (《内部资料性出版物管理办法》, 2015, 第十四条). Missing here: {missing}.',
    hint: 'Write them in book.yaml under internal. The rule was read in public reprints: what your local authority asks for is decisive.',
  },
  'profile/book-missing': {
    message:
      'By published accounts GB/T 12450-2001 asks for a rights statement, CIP data and a record of the edition on the back of the title page. Not here yet: {missing}.',
    hint: 'This is advice, for the standard itself was not read. Write what the book needs into book.yaml and ask the publisher about the rest.',
  },
  'profile/periodical-missing': {
    message:
      'By published accounts GB/T 3179-2009 and 《期刊出版形式规范》 ask every issue for year and issue, its numbers, and who is responsible for it. Not here yet: {missing}.',
    hint: 'This is advice, for the standard itself was not read. Write what the issue needs into book.yaml under periodical.',
  },
  'profile/serial-title': {
    message:
      'Serial internal material may not be called a newspaper or periodical, and the title “{title}” ends with “{word}” (《内部资料性出版物管理办法》, 2015, 第十四条).',
    hint: 'Compare it with the name on the permit, and ask the local authority when in doubt.',
  },
  'profile/serial-word': {
    message:
      '“{word}” stands in the text (count: {count}), first here. Serial internal material may not call itself 本报 or 本刊, nor use 记者××, 期刊社, 杂志社 or 刊号 of itself (《内部资料性出版物管理办法》, 2015, 第十四条).',
    hint: 'Change it where the text speaks of this publication; where it speaks of another, let it stand.',
  },
}
