// Runs Azurite in memory on ports that are free, says where in a line of JSON, and ends when its standard input does,
// which is also when whoever started it is killed.
import { createRequire } from "node:module";

const say = console.log;
const services = {};
console.log = (line) => {
  const found = /^Azurite (\w+) service is successfully listening at (\S+)$/.exec(line);
  if (!found) return;
  services[found[1]] = found[2];
  if (Object.keys(services).length === 3) say(JSON.stringify(services));
};

process.stdin.on("end", () => process.exit(0)).on("error", () => process.exit(0)).resume();
process.argv.push(
  ...["--inMemoryPersistence", "--silent", "--skipApiVersionCheck", "--disableTelemetry"],
  ...["--blobPort", "0", "--queuePort", "0", "--tablePort", "0"],
);
createRequire(import.meta.url)("azurite/dist/src/azurite.js");
