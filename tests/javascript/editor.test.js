// What a contributor sees in an editor with the YAML language server, such as VS Code with its YAML extension.
import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { Editor } from "./language-server.js"

const event = `title: Talks in Paris
date: 2026-02-03
kind: talks
jurisdictions: [CN, US]
summary: They met.
sources:
  - title: Talks
    url: https://example.org/talks
    publisher: The Example
    language: en
    kind: news
`

let editor
before(async () => {
  editor = await Editor.start()
})
after(() => editor.close())

test("a sound record is not underlined", async () => {
  const document = await editor.open("content/events/2026/sound.yml", event)
  assert.deepEqual(document.diagnostics, [])
})

test("a wrong term is underlined, with those that are allowed", async () => {
  const document = await editor.open("content/events/term.yml", event.replace("kind: talks", "kind: tawks"))
  assert.equal(document.diagnostics.length, 1)
  assert.equal(document.diagnostics[0].range.start.line, 2)
  assert.match(document.diagnostics[0].message, /"legal-act"/)
})

test("an unknown key and an empty one are underlined", async () => {
  const wrong = event.replace("summary: They met.", "sumary: They met.").replace("date: 2026-02-03", "date:")
  const document = await editor.open("content/events/keys.yml", wrong)
  const told = document.diagnostics.map(({ range, message }) => `${range.start.line}: ${message}`).join("\n")
  assert.match(told, /sumary is not allowed/)
  assert.match(told, /^1: /m)
})

test("terms are completed, each with its label", async () => {
  const document = await editor.open("content/events/kind.yml", event.replace("kind: talks", "kind: "))
  const proposed = await document.completionsAfter("\nkind: ")
  assert.deepEqual(
    proposed.filter(({ label }) => label === "quota-allocation").map(({ documentation }) => documentation),
    ["Quota allocation"],
  )
})

test("keys are completed, with what they mean", async () => {
  const text = event.replace("summary:", "changes:\n  - measure: cn-mofcom-2024-46\n    \nsummary:")
  const document = await editor.open("content/events/changes.yml", text)
  const proposed = await document.completionsAfter("cn-mofcom-2024-46\n    ")
  const through = proposed.find(({ label }) => label === "through")
  assert.equal(through.documentation, "The last day it applies.")
  assert.match(through.insertText, /2026-11-27/)
})

test("a key explains itself with an example", async () => {
  const document = await editor.open("content/events/hover.yml", event)
  const shown = await document.hoverOver("language:")
  assert.match(shown, /Language of the document, as a short code/)
  assert.match(shown, /zh/)
})

test("a measure is known by its folder", async () => {
  const document = await editor.open("content/measures/x.yml", "instrument: tarif\n")
  assert.ok(document.diagnostics.some(({ message }) => message.includes('"tariff-quota"')))
})

test("the hint in a new file finds its schema, in front matter too", async () => {
  const hint = "# yaml-language-server: $schema=../../schema/brief.json\n"
  const document = await editor.open("content/briefs/x.md", `${hint}title: Gallium\ndate: soon\n`)
  const lines = document.diagnostics.map(({ range }) => range.start.line)
  assert.ok(lines.includes(2), "the wrong date")
  assert.match(await document.hoverOver("date:"), /Day on which it is published/)
})
