# Finds a JDK 25 or newer and sets JAVA_HOME to it; sourced by mvnw and ./factory (POSIX sh, no other tools).
#
# Order: JAVA_HOME, `javac` on the PATH, the folders where systems, SDKMAN and IDEs put their JDKs.
# A JAVA_HOME that is too old is passed over, because the build and the simulator need Java 25.

# The major version of the JDK in folder $1, or 0 when no JDK is there.
jdk_major() {
  jdk_found=0
  if [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ]; then
    while IFS='=' read -r jdk_key jdk_value || [ -n "$jdk_key" ]; do
      if [ "$jdk_key" = JAVA_VERSION ]; then
        jdk_value=${jdk_value#\"}
        jdk_found=${jdk_value%%[!0-9]*}
      fi
    done <"$1/release"
  fi
  echo "${jdk_found:-0}"
}

# Sets JAVA_HOME to folder $1 and succeeds when a JDK 25 or newer is there.
jdk_take() {
  [ -n "$1" ] && [ "$(jdk_major "$1")" -ge 25 ] || return 1
  JAVA_HOME=$1
  export JAVA_HOME
}

# The folder of the `javac` on the PATH, links followed; nothing when there is none.
jdk_on_path() {
  jdk_file=$(command -v javac) || return 0
  while [ -L "$jdk_file" ]; do
    jdk_link=$(readlink "$jdk_file") || break
    case $jdk_link in
      /*) jdk_file=$jdk_link ;;
      *) jdk_file=${jdk_file%/*}/$jdk_link ;;
    esac
  done
  (cd "${jdk_file%/*}/.." 2>/dev/null && pwd -P) || :
}

jdk_find() {
  jdk_take "${JAVA_HOME:-}" && return 0
  jdk_take "$(jdk_on_path)" && return 0
  for jdk_home in \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    jdk_take "$jdk_home" && return 0
  done
  return 1
}

if ! jdk_find; then
  cat >&2 <<'END'
No JDK 25 or newer was found (looked at JAVA_HOME, javac on the PATH, /usr/lib/jvm and the usual folders).
Maybe install one:
  Debian, Ubuntu   apt-get install openjdk-25-jdk   (or temurin-25-jdk)
  Fedora           dnf install java-25-openjdk-devel
  macOS            brew install openjdk@25
  any system       sdk install java 25-tem          (SDKMAN)
or set JAVA_HOME to the folder of a JDK 25.
END
  exit 69
fi

# Maven's own libraries still use what Java 25 warns about; the warning is theirs, not ours.
case ${MAVEN_OPTS:-} in
  *--sun-misc-unsafe-memory-access*) ;;
  *) MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" && export MAVEN_OPTS ;;
esac

# Java reads file names by the locale, and folders may be named in Norwegian.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *UTF-8 | *utf8 | *utf-8) ;;
  *) LC_ALL=C.UTF-8 && export LC_ALL ;;
esac
