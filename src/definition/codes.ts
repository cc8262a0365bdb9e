/** What can be wrong with the file itself, before its keys are looked at. */
export type FileCode =
  | 'definition-not-found'
  | 'file-unreadable'
  | 'file-too-large'
  | 'not-utf8'
  | 'forbidden-character'
  | 'empty-file'
  | 'several-documents'
  | 'yaml-syntax'
  | 'yaml-tag'
  | 'too-deep'
  | 'too-many-values'
  | 'alias-expansion'
  | 'unknown-alias'
  | 'merge-not-map'
  | 'duplicate-key'
  | 'reserved-key'
  | 'key-not-text'
  | 'include-not-found'
  | 'include-outside'

/** What can be wrong with keys and values, whatever the rest of the file says. */
export type GrammarCode =
  | 'unknown-key'
  | 'uses-not-callable'
  | 'missing-key'
  | 'exclusive-keys'
  | 'wrong-type'
  | 'invalid-value'
  | 'invalid-name'
  | 'invalid-duration'
  | 'invalid-size'
  | 'not-supported-yet'

/** What can be wrong with names and files that keys speak of. */
export type MeaningCode =
  | 'duplicate-name'
  | 'too-many-tasks'
  | 'missing-agent'
  | 'unknown-agent'
  | 'action-not-found'
  | 'requires-other-version'
  | 'input-missing'
  | 'input-unknown'
  | 'input-invalid'

/** What the rules in `checks/` find. Add the code of a new rule here, and its explanation in `explanations/checks.ts`. */
export type CheckCode = never

/** Every code that a finding about a definition can carry. Codes are never renamed: people search for them. */
export type DefinitionCode = FileCode | GrammarCode | MeaningCode | CheckCode
