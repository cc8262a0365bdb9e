import { jsonSchema, SCHEMA_ID } from '../definition/json-schema.js'
import { exitCodes, type ExitCode, type World } from './world.js'

/** `noa schema`: the JSON Schema of definitions (L8). */
export function schema(world: World): ExitCode {
  world.out.stdout(`${JSON.stringify(jsonSchema(SCHEMA_ID), undefined, 2)}\n`)
  return exitCodes.done
}
