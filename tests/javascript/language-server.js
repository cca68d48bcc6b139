// The YAML language server that editors use, driven as an editor does: over stdio, with the project's own settings.
import { spawn } from "node:child_process"
import { readFile } from "node:fs/promises"
import { fileURLToPath, pathToFileURL } from "node:url"

const root = fileURLToPath(new URL("../../", import.meta.url))
const server = new URL("../../node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url)

/** An editor with the folder of the project open. */
export class Editor {
  #process
  #settings
  #waiting = new Map()
  #diagnosed = new Map()
  #received = Buffer.alloc(0)
  #requests = 0

  static async start() {
    const settings = JSON.parse(await readFile(new URL("../../.vscode/settings.json", import.meta.url), "utf8"))
    const editor = new Editor(settings)
    await editor.#request("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(root).href,
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: "archive" }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          hover: { contentFormat: ["markdown"] },
          completion: { completionItem: { snippetSupport: true } },
        },
      },
    })
    editor.#notify("initialized", {})
    return editor
  }

  constructor(settings) {
    this.#settings = settings
    this.#process = spawn(process.execPath, [fileURLToPath(server), "--stdio"], { stdio: ["pipe", "pipe", "ignore"] })
    this.#process.stdout.on("data", (data) => this.#receive(data))
  }

  /** Open a file as it is saved in the project, with a text of its own; gives what the editor underlines. */
  async open(path, text) {
    const uri = pathToFileURL(root + path).href
    const diagnosed = new Promise((resolve) => this.#diagnosed.set(uri, resolve))
    this.#notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } })
    return new Document(this, uri, text, await diagnosed)
  }

  /** Ask about a place in a document. */
  ask(what, uri, position) {
    return this.#request(`textDocument/${what}`, { textDocument: { uri }, position })
  }

  close() {
    this.#process.kill()
  }

  #request(method, params) {
    const id = ++this.#requests
    this.#send({ id, method, params })
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  #notify(method, params) {
    this.#send({ method, params })
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }))
    this.#process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
  }

  #receive(data) {
    this.#received = Buffer.concat([this.#received, data])
    for (;;) {
      const end = this.#received.indexOf("\r\n\r\n")
      if (end < 0) return
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.subarray(0, end))[1])
      if (this.#received.length < end + 4 + length) return
      const message = JSON.parse(this.#received.subarray(end + 4, end + 4 + length))
      this.#received = this.#received.subarray(end + 4 + length)
      this.#handle(message)
    }
  }

  #handle({ id, method, params, result, error }) {
    if (method === "textDocument/publishDiagnostics") {
      this.#diagnosed.get(params.uri)?.(params.diagnostics)
    } else if (method && id !== undefined) {
      const answer = method === "workspace/configuration" ? params.items.map(({ section }) => this.#section(section)) : null
      this.#send({ id, result: answer })
    } else if (this.#waiting.has(id)) {
      const { resolve, reject } = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (error) reject(new Error(error.message))
      else resolve(result)
    }
  }

  /** A section of the settings, as an object. */
  #section(name) {
    if (name in this.#settings) return this.#settings[name]
    const found = {}
    for (const [key, value] of Object.entries(this.#settings)) {
      if (!key.startsWith(`${name}.`)) continue
      const steps = key.slice(name.length + 1).split(".")
      const last = steps.pop()
      steps.reduce((inner, step) => (inner[step] ??= {}), found)[last] = value
    }
    return found
  }
}

/** An open file. */
class Document {
  constructor(editor, uri, text, diagnostics) {
    this.editor = editor
    this.uri = uri
    this.text = text
    this.diagnostics = diagnostics
  }

  /** What the editor proposes right after a text that stands once in the file. */
  async completionsAfter(words) {
    const found = await this.editor.ask("completion", this.uri, this.#position(words, words.length))
    return found.items
  }

  /** What the editor shows over a text that stands once in the file. */
  async hoverOver(words) {
    const found = await this.editor.ask("hover", this.uri, this.#position(words, 1))
    return found?.contents.value ?? ""
  }

  #position(words, offset) {
    const before = this.text.slice(0, this.text.indexOf(words) + offset).split("\n")
    return { line: before.length - 1, character: before.at(-1).length }
  }
}
