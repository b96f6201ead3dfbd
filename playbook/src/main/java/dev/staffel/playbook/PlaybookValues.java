package dev.staffel.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// The single values of a text, for forms: each can be changed where it stands, and all else stays as it was typed.
///
/// Members of lists and texts of several lines are not among them.
public final class PlaybookValues {
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._%/€()+-]*[\\p{L}\\p{N}.%/€()+-])?");

    private PlaybookValues() {}

    private record Place(PlaybookValue value, int begin, int end) {}

    /// All values in the order of the text; none when its layout can't be read.
    public static List<PlaybookValue> of(String text) {
        return places(text).stream().map(Place::value).toList();
    }

    /// The text with some values changed.
    ///
    /// @param changed the new values by their paths; paths that the text doesn't have are passed over
    public static String with(String text, Map<String, String> changed) {
        var result = new StringBuilder(text);
        places(text).stream()
                .sorted(Comparator.comparingInt(Place::begin).reversed())
                .forEach(place -> {
                    var wanted = changed.get(place.value().path());
                    if (wanted == null || wanted.equals(place.value().text())) return;
                    result.replace(place.begin(), place.end(), written(wanted));
                });
        return result.toString();
    }

    private static String written(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static List<Place> places(String text) {
        var places = new ArrayList<Place>();
        Loading.root(text, new Problems()).ifPresent(root -> collect(root, "", text, places));
        return places;
    }

    private static void collect(Node node, String path, String text, List<Place> places) {
        if (!(node instanceof MappingNode mapping)) return;
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) continue;
            var own = path.isEmpty() ? key.getValue() : path + "/" + key.getValue();
            if (tuple.getValueNode() instanceof ScalarNode scalar) {
                int begin = offset(text, scalar.getStartMark().orElseThrow());
                int end = offset(text, scalar.getEndMark().orElseThrow());
                boolean isOneLine = text.substring(begin, end).indexOf('\n') < 0;
                if (isOneLine && end > begin) {
                    places.add(new Place(new PlaybookValue(own, scalar.getValue()), begin, end));
                }
            } else {
                collect(tuple.getValueNode(), own, text, places);
            }
        }
    }

    /// Marks count code points.
    private static int offset(String text, Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
