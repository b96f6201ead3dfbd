# Finds a JDK 25 even where the default java is older, and Maven for the build.

jdk_version() { # DIR -> major version of a full JDK there, or nothing
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_places() {
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    local java
    if java=$(command -v java); then dirname "$(dirname "$(readlink -f "$java")")"; fi
    local place
    for place in /usr/lib/jvm/* /usr/java/* /usr/local/*jdk* /usr/local/*java* /opt/* /opt/java/* /opt/jdk/* \
        "${SDKMAN_DIR:-${HOME:-/root}/.sdkman}"/candidates/java/* "${HOME:-/root}"/.jdks/*; do
        [ ! -d "$place" ] || printf '%s\n' "$place"
    done
}

# Sets jdk to the first JDK 25, else to the first newer one.
find_jdk() {
    local place version newer=
    jdk=
    while IFS= read -r place; do
        version=$(jdk_version "$place")
        if [ "$version" = 25 ]; then
            jdk=$place
            return
        fi
        if [ -z "$newer" ] && [ -n "$version" ] && [ "$version" -gt 25 ]; then newer=$place; fi
    done < <(jdk_places)
    jdk=$newer
    [ -n "$jdk" ] || stop_with \
        "Staffel needs a JDK 25, and none was found in JAVA_HOME, in PATH, or in the usual folders (/usr/lib/jvm, /opt, ~/.sdkman)." \
        "Install Eclipse Temurin 25 or your system's package openjdk-25-jdk-headless, or unpack a JDK 25 anywhere and set JAVA_HOME to its folder."
}

find_maven() {
    command -v mvn >/dev/null || stop_with \
        "Staffel is built by Maven 3.8 or newer, and there is no mvn in PATH." \
        "Install your system's package maven, for example: apt-get install maven"
}

maven() { JAVA_HOME=$jdk mvn --batch-mode --no-transfer-progress -f "$home/pom.xml" "$@"; }
