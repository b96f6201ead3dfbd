package dev.staffel.store.sql;

import java.util.ArrayList;
import java.util.List;

/// SQL whose `:names` have been replaced by `?`, except in strings, quoted names, comments and casts.
record ParameterPlaces(String jdbc, List<String> parameters) {

    static ParameterPlaces of(String sql) {
        return new Reader(sql).read();
    }

    private static final class Reader {
        private final String sql;
        private final StringBuilder jdbc = new StringBuilder();
        private final List<String> parameters = new ArrayList<>();
        private int at;

        Reader(String sql) {
            this.sql = sql;
        }

        ParameterPlaces read() {
            while (at < sql.length()) {
                if (sql.startsWith("--", at)) copyUntil("\n", at + 2);
                else if (sql.startsWith("/*", at)) copyComment();
                else if (sql.startsWith("::", at)) copy(2);
                else readOne(sql.charAt(at));
            }
            return new ParameterPlaces(jdbc.toString(), parameters);
        }

        private void readOne(char here) {
            switch (here) {
                case '\'' -> copyString();
                case '"' -> copyUntil("\"", at + 1);
                case '$' -> copyDollarQuoted();
                case ':' -> readParameter();
                case '?' -> {
                    jdbc.append("??"); // an operator, which JDBC would take for a place
                    at++;
                }
                default -> copy(1);
            }
        }

        private void readParameter() {
            var end = at + 1;
            while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) end++;
            var name = sql.substring(at + 1, end);
            if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
                copy(1);
                return;
            }
            parameters.add(name);
            jdbc.append('?');
            at = end;
        }

        /// A doubled quote ends one string and begins the next, which comes to the same.
        private void copyString() {
            var escapes = at > 0 && "eE".indexOf(sql.charAt(at - 1)) >= 0 && !isWordBefore(at - 1);
            var end = at + 1;
            while (end < sql.length() && sql.charAt(end) != '\'')
                end += escapes && sql.charAt(end) == '\\' ? 2 : 1;
            copyTo(end + 1);
        }

        private void copyDollarQuoted() {
            var tagEnd = at + 1;
            while (tagEnd < sql.length() && isTagPart(sql.charAt(tagEnd))) tagEnd++;
            var isQuote = tagEnd < sql.length() && sql.charAt(tagEnd) == '$' && !isWordBefore(at);
            if (!isQuote) copy(1);
            else copyUntil(sql.substring(at, tagEnd + 1), tagEnd + 1);
        }

        private void copyComment() {
            var depth = 0;
            var end = at;
            do {
                if (sql.startsWith("/*", end)) {
                    depth++;
                    end += 2;
                } else if (sql.startsWith("*/", end)) {
                    depth--;
                    end += 2;
                } else end++;
            } while (depth > 0 && end < sql.length());
            copyTo(end);
        }

        private boolean isWordBefore(int position) {
            return position > 0 && Character.isJavaIdentifierPart(sql.charAt(position - 1));
        }

        private static boolean isTagPart(char c) {
            return c != '$' && Character.isJavaIdentifierPart(c);
        }

        private void copyUntil(String end, int from) {
            var found = sql.indexOf(end, from);
            copyTo(found < 0 ? sql.length() : found + end.length());
        }

        private void copyTo(int end) {
            copy(Math.min(end, sql.length()) - at);
        }

        private void copy(int length) {
            jdbc.append(sql, at, at + length);
            at += length;
        }
    }
}
