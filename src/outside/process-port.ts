// Where the port stood; gone as soon as the files beside import `../processes.js`.
export type * from '../processes.js'
