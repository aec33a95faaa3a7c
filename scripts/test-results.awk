# Reads an xunit results file and prints its sums ("passed failed skipped"), then each skipped test with its reason.
# A record is what stands between two opening brackets, so text is put together again where it holds one itself.

function attribute(name) {
  return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
}

function plain(text) {
  gsub(/&quot;/, "\"", text); gsub(/&apos;/, "'", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text)
  gsub(/&amp;/, "\\&", text); gsub(/\\"/, "\"", text); gsub(/[ \t\r\n]+/, " ", text)
  return text
}

BEGIN { RS = "<" }

/^assembly / {
  passed += attribute("passed"); skipped += attribute("skipped")
  failed += attribute("failed") + attribute("errors")
}

/^test / { test = plain(attribute("name")) }
/^reason>/ { reading = 1; reason = ""; next }
/^\/reason>/ { reading = 0; lines = lines "Skipped: " test ": " plain(reason) "\n" }
reading { reason = reason (reason == "" ? "" : "<") $0; sub(/^!\[CDATA\[/, "", reason); sub(/\]\]>[ \n]*$/, "", reason) }

END { printf "%d %d %d\n%s", passed, failed, skipped, lines }
