// Describes each .eml file of a folder, one JSON object a line, in the order of their names.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe } from "./describe.mjs";

const folder = process.argv[2];
for (const name of (await readdir(folder)).filter((file) => file.endsWith(".eml")).sort()) {
  console.log(JSON.stringify({ ...(await describe(await readFile(join(folder, name)))), fileName: name }));
}
