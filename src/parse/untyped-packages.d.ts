/** A package that comes without types. */
declare module 'markdown-it-deflist' {
  export default function definitionLists(md: import('markdown-it').MarkdownIt): void
}
