# shellcheck shell=bash
# What ./run and ./test both need. Read by them, not run, with the top of the repository in root.
: "${root:?}"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export DOTNET_CLI_UI_LANGUAGE=en

stop() {
  echo "$1" >&2
  exit 2
}

# The SDK and its package cache need a home, which a service account may not have.
need_home() {
  if [[ ! -w ${HOME:-/nowhere} ]]; then
    export HOME="$root/artifacts/home"
    mkdir -p "$HOME"
  fi
}

# Leaves the version of the SDK in sdk, for ./run.
# shellcheck disable=SC2034
need_dotnet() {
  local how="install it with your system's package manager or from https://dot.net, then try again."
  if ! command -v dotnet >/dev/null; then
    stop "SchoolsDigital needs the .NET SDK 10.0 and there is no dotnet command here: $how"
  fi

  need_home
  if ! sdk=$(cd "$root" && dotnet --version 2>/dev/null); then
    local found
    found=$(dotnet --list-sdks 2>/dev/null | cut -d ' ' -f 1 | paste -sd ' ' || true)
    stop "SchoolsDigital needs the .NET SDK 10.0.100 or a later 10.0, and only ${found:-a runtime} was found: $how"
  fi
}

need_node() {
  local found how="install it with your system's package manager or from https://nodejs.org, then try again."
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    stop "The tests need Node.js 20 or later with npm, and it was not found: $how"
  fi

  found=$(node --version)
  found=${found#v}
  if ((${found%%.*} < 20)); then
    stop "The tests need Node.js 20 or later, and $found was found: $how"
  fi
}
