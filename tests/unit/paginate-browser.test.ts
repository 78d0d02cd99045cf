import { describe, expect, it } from 'vitest'
import { systemBrowser } from '../../src/paginate/find-browser.js'

const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path.replaceAll('\\', '/'))

describe('a browser of the system', () => {
  it('is found in the usual place of each system', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(systemBrowser('darwin', {}, only(mac))).toBe(mac)
    expect(systemBrowser('linux', {}, only('/opt/google/chrome/chrome'))).toBe('/opt/google/chrome/chrome')
    const edge = 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe'
    const windows = systemBrowser('win32', { 'PROGRAMFILES(X86)': 'C:/Program Files (x86)' }, only(edge))
    expect(windows?.replaceAll('\\', '/')).toBe(edge)
  })

  it('is found on the PATH, by the names of its system', () => {
    expect(systemBrowser('linux', { PATH: '/a:/b' }, only('/b/chromium'))).toBe('/b/chromium')
    const windows = systemBrowser('win32', { Path: 'C:/a;D:/b' }, only('D:/b/chrome.exe'))
    expect(windows?.replaceAll('\\', '/')).toBe('D:/b/chrome.exe')
    expect(systemBrowser('linux', { PATH: '/a' }, only('/a/chrome.exe'))).toBeNull()
  })

  it('is none where there is none', () => {
    expect(systemBrowser('linux', { PATH: '' }, () => false)).toBeNull()
  })
})
