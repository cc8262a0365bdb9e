import { agentWork } from './agent-work.js'
import type { Check } from './check.js'
import { conditionalTasks } from './conditional-tasks.js'
import { declaredInputs } from './declared-inputs.js'
import { declaredOutputs, substituteOutputs } from './declared-outputs.js'
import { stageCycles, taskCycles } from './dependency-cycles.js'
import { envReferences } from './env-references.js'
import { contextsKnownHere, expressionsNowhereElse, statusFunctionsInIf } from './expression-places.js'
import { expressionSyntax } from './expression-syntax.js'
import { independentStages } from './independent-stages.js'
import { loopReferences } from './loop-references.js'
import { loopBounds, loopKeys, loopNames, matrixEntries, serialLoops } from './loop-rules.js'
import { nestedResources, resourceUnits } from './resource-units.js'
import { missingPrograms } from './missing-programs.js'
import { expressionsInScripts } from './run-scripts.js'
import { secretLists } from './secret-lists.js'
import { secretReferences } from './secret-references.js'
import { shellsKnown } from './shells.js'
import { stageDependencies } from './stage-dependencies.js'
import { stageReferences } from './stage-references.js'
import { taskDependencies } from './task-dependencies.js'
import { taskReferences } from './task-references.js'
import { changeReferences, githubReferences, inputReferences, runReferences } from './value-references.js'
import { variableNames } from './variable-names.js'
import { keysWithoutEffect } from './without-effect.js'
import { workingDirectories } from './working-directories.js'

/** Every rule, in the order in which they are asked; their findings are sorted afterwards. */
export const allChecks: readonly Check[] = [
  stageDependencies,
  taskDependencies,
  stageCycles,
  taskCycles,
  independentStages,
  conditionalTasks,
  serialLoops,
  loopBounds,
  loopKeys,
  loopNames,
  matrixEntries,
  resourceUnits,
  nestedResources,
  expressionSyntax,
  expressionsNowhereElse,
  expressionsInScripts,
  statusFunctionsInIf,
  contextsKnownHere,
  stageReferences,
  taskReferences,
  inputReferences,
  changeReferences,
  runReferences,
  githubReferences,
  envReferences,
  loopReferences,
  secretReferences,
  secretLists,
  variableNames,
  workingDirectories,
  shellsKnown,
  declaredInputs,
  declaredOutputs,
  substituteOutputs,
  agentWork,
  missingPrograms,
  keysWithoutEffect,
]
