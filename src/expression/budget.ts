import { Stop } from './scope.js'

/** The longest text, in UTF-16 units, that one value may hold or one function give. */
export const MAX_TEXT = 4 * 1024 * 1024
/** All text that the functions of one evaluation may make together. */
const MAX_TEXT_MADE = 4 * MAX_TEXT
/** Nodes, list entries and 16-unit pieces of text that one evaluation may look at: some hundred milliseconds. */
const MAX_WORK = 5_000_000
/** How deep lists and objects may nest where they are read or given as a whole. */
export const MAX_NESTING = 500

/** What one evaluation may still cost (S32): no expression hangs a run or eats its memory. */
export class Budget {
  #work = MAX_WORK
  #textMade = MAX_TEXT_MADE
  #textGiven = MAX_TEXT

  /** Something is about to look at `count` nodes or entries. */
  spend(count: number): void {
    this.#work -= count
    if (this.#work < 0)
      throw new Stop('the expression is too much work: make its lists smaller or compute the value in a task')
  }

  /** Something is about to read a text of this length. */
  read(length: number): void {
    this.spend(Math.ceil(length / 16))
  }

  /** A function is about to make a text of this length, or to add so much to one of `inAll`. Ask before it is made. */
  make(functionName: string, length: number, inAll = length): void {
    this.read(length)
    this.#textMade -= length
    if (inAll > MAX_TEXT || this.#textMade < 0)
      throw new Stop(`${functionName}() makes more text than the ${inMebibytes} an expression may hold`)
  }

  /** The result is about to hold a text of this length more. */
  give(length: number): void {
    this.read(length)
    this.#textGiven -= length
    if (this.#textGiven < 0)
      throw new Stop(
        `the value is longer than ${inMebibytes}: write it to a file in a task and pass the path`,
      )
  }
}

const inMebibytes = `${MAX_TEXT / 1024 / 1024} MiB of text`
