// Runs a WASI preview 1 module in Node: node node.mjs MODULE ARGS...
import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";

const [module, ...args] = process.argv.slice(2);
const wasi = new WASI({ version: "preview1", args: [module, ...args], env: {}, returnOnExit: true });
const imports = {};
// Each import in a closure: Node's own functions crash after the memory has grown (nodejs/node#46777).
for (const [name, f] of Object.entries(wasi.wasiImport)) imports[name] = (...a) => f(...a);
const wasm = await WebAssembly.compile(await readFile(module));
const instance = await WebAssembly.instantiate(wasm, { wasi_snapshot_preview1: imports });
process.exitCode = wasi.start(instance);
