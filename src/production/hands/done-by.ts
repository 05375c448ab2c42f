import {
  type Arrived,
  arrived,
  type Digested,
  type Part,
  type Stage,
  type StageResult,
} from '../workshop/index.ts';
import type { Hands } from './hands.ts';
import type { FileToMake, TaskInput, TaskName, TaskResult } from './tasks.ts';

/** The input of a piece of work, of which some large parts may still have to be made. */
export type TaskOrder<Name extends TaskName> = Ordered<TaskInput<Name>>;

type Ordered<In> = {
  readonly [Field in keyof In]: In[Field] extends FileToMake['supplies']
    ? { readonly [Name in keyof In[Field]]: Coming<In[Field][Name]> }
    : Coming<In[Field]>;
};

type Coming<Given> = Given extends Digested<infer T> ? Part<T> : Given;

/** The value that a piece of work makes. */
type Value<Name extends TaskName> = TaskResult<Name> extends StageResult<infer Out> ? Out : never;

/** The stage that has a piece of work done by hands. */
export function doneBy<Name extends TaskName>(
  hands: Hands,
  name: Name,
): Stage<TaskOrder<Name>, Value<Name>> {
  return {
    name,
    kept: true,
    run: async (order, _, { signal }) => {
      const input = (await arrived(order)) as Arrived<TaskOrder<Name>> & TaskInput<Name>;
      return (await hands.do(name, input, signal)) as StageResult<Value<Name>>;
    },
  };
}
