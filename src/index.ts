/** The public interface. */
export { type BuildRequest, type BuildResult, buildBook } from './build.js'
export { wordFinding } from './messages/word-finding.js'
export { BookError, ExitCode, type Finding, type Outcome, type Place, type Severity } from './model/finding.js'
export type { Cache, Progress, Workshop } from './model/workshop.js'
