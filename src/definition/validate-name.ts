import { problem, type Problems } from './problem.js'
import { NAME, type Names } from './schema/shape.js'
import { placeOf, type ScalarNode } from './tree.js'

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Judges a key that the author chose: the name of an input, of a variable. */
export const validateName = (names: Names, key: ScalarNode, problems: Problems): void => {
  const { text } = key
  const bad = (message: string): void => {
    problems.push(problem('invalid-name', placeOf(key), message))
  }
  switch (names) {
    case 'name':
      if (!NAME.test(text))
        bad(
          `\`${shorten(text)}\` is no name: it takes a letter or \`_\`, then letters, digits, \`_\` or \`-\`, at most 100 in all`,
        )
      return
    case 'variable':
      if (!VARIABLE.test(text))
        bad(`\`${shorten(text)}\` is no name of a variable: it takes letters, digits and \`_\``)
      return
    case 'text':
      if (text === '') bad('a key is empty here')
      return
  }
}

const shorten = (text: string): string =>
  (text.length > 60 ? `${text.slice(0, 57)}…` : text).replaceAll('\n', '⏎')
