# Sourced by mvnw and connect: points JAVA_HOME at a JDK 25 or newer, or says in one sentence what is missing.
# A suitable JAVA_HOME is kept; then the java on the PATH and the usual places are tried.

jdk_major() {
  [ -x "$1/bin/javac" ] || return 1
  # To read the file takes no time, to ask the compiler a good part of a second.
  if [ -f "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

find_jdk() {
  for candidate in "${JAVA_HOME:-}" \
    "$(command -v javac >/dev/null 2>&1 && dirname "$(dirname "$(readlink -f "$(command -v javac)")")")" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/* "${HOME:-}"/.asdf/installs/java/*; do
    [ -n "$candidate" ] && [ -d "$candidate" ] || continue
    major=$(jdk_major "$candidate") || continue
    if [ -n "$major" ] && [ "$major" -ge 25 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "Connect needs a JDK 25 or newer: install one (for example Temurin 25) or point JAVA_HOME at it." >&2
  return 1
}

find_jdk || exit 1
