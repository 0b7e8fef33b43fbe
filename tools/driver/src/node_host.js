// Runs a WASI command under Node: `node -e <this> -- FILE NAME ARGS…`. The file is a temporary one
// in a folder of its own, which goes away as soon as it is read.
const fs = require("node:fs");
const path = require("node:path");
const { WASI } = require("node:wasi");
const [file, ...args] = process.argv.slice(1);
const bytes = fs.readFileSync(file);
if (path.basename(path.dirname(file)).startsWith("molt-run-")) {
  fs.rmSync(path.dirname(file), { recursive: true, force: true });
}
const wasi = new WASI({ version: "preview1", args, env: process.env, preopens: { ".": "." }, returnOnExit: true });
// Node 20's own functions, called straight from WebAssembly, crash at random once the memory has
// grown (nodejs/node#46777); called from a closure they do not.
const imports = {};
for (const [name, call] of Object.entries(wasi.wasiImport)) imports[name] = (...a) => call(...a);
(async () => {
  const { instance } = await WebAssembly.instantiate(bytes, { wasi_snapshot_preview1: imports });
  try {
    process.exitCode = wasi.start(instance) ?? 0;
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    process.stderr.write(`wasm trap: ${error.message}\n`);
    process.exitCode = 134;
  }
})();
