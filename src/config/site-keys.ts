/** Keys that generators of web sites and note books leave at the head of a text. They say nothing to a book. */
import { type Finding, finding } from '../model/finding.js'
import type { YamlText } from './yaml-text.js'

/** Of Hexo, Hugo, Jekyll, VuePress, Docusaurus, Obsidian and Typora; none is like a key of ours that was mistyped. */
const SITE_KEYS: ReadonlySet<string> = new Set(
  (
    'tag tags category categories aliases alias slug permalink url layout type draft published publish created updated ' +
    'modified lastmod last_modified_at expirydate excerpt summary toc comment comments sidebar sidebar_position ' +
    'sidebar_label navbar outline weight order top sticky pin pinned id uid cssclass cssclasses keywords mathjax math ' +
    'mermaid katex thumbnail banner photos index_img banner_img password copyright prev next head hide ' +
    'typora-root-url typora-copy-images-to'
  ).split(' '),
)

/** The values without those keys, and a warning for each. */
export function withoutSiteKeys(
  written: object,
  yaml: YamlText,
): { readonly values: object; readonly findings: readonly Finding[] } {
  const entries = Object.entries(written)
  const foreign = entries.filter(([key]) => SITE_KEYS.has(key.toLowerCase()))
  return {
    values: Object.fromEntries(entries.filter((entry) => !foreign.includes(entry))),
    findings: foreign.map(([key]) => finding('config/ignored-key', { key }, { place: yaml.placeOfKey([key]) })),
  }
}
